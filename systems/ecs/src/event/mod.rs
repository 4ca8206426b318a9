//! Events: what is noted, and who has read it.

mod event_view;
