//! Entities: handles given out, given back, and never given out twice.

mod entity_view;
mod slots;
