//! What states and slots are synchronized with, in one place: the model under `tests/model` takes their sources with
//! another one, which tries the orders in which threads can run.
pub(crate) use std::sync::atomic::AtomicU32;
pub(crate) use std::sync::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
pub(crate) use std::thread::sleep;

pub(crate) use crossbeam_utils::Backoff;
pub(crate) use crossbeam_utils::atomic::AtomicCell;
