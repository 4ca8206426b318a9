//! `dev`: which changes it notices, what becomes of them, and how it ends.
mod builds;
mod debugging;
mod dev_session;
mod ends;
#[cfg(target_os = "linux")]
mod gdb;
mod inputs;
mod shadows;

use dev_session::DevSession;
