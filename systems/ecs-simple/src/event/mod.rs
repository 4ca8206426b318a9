//! Events: what is noted, and who has read it.

mod event_view;
mod note;

pub(crate) use event_view::refresh;
pub(crate) use note::{added, despawned, removed, spawned};
