//! Storage: tables as callers see them.

mod storage_view;
