//! `dev`: which changes it notices, what becomes of them, and how it ends.
mod builds;
mod dev_session;
mod ends;
mod inputs;

use dev_session::DevSession;
