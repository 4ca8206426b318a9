//! Storage: tables as callers see them, and the check that everything agrees.

mod check;
mod storage_view;
