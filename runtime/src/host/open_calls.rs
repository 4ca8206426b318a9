//! `call_nest`, the recorded calls of this thread.
use std::sync::Arc;

use super::{CallNest, attached};

/// That of this thread; in a loaded module that of its host.
pub(crate) fn call_nest() -> Arc<CallNest> {
    match attached() {
        Some(attachment) => (attachment.services.call_nest)(),
        None => CallNest::of_thread(),
    }
}
