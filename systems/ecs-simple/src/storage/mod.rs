//! Storage: tables as callers see them.

mod compact;
mod storage_view;

use compact::compact;
