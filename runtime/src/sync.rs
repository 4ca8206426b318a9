//! The primitives that synchronize states and slots; the model under `tests/model` compiles their users with another
//! set.
pub(crate) use std::sync::atomic::AtomicU32;
pub(crate) use std::sync::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
pub(crate) use std::thread::sleep;

pub(crate) use crossbeam_utils::Backoff;
pub(crate) use crossbeam_utils::atomic::AtomicCell;
