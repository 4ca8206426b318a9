//! Calls as data: the text of a layer that records them, of those that count and log them, and of a program that plays a recording.
//!
//! Values are encoded as they are and compared without their types, so that what is written for each function is only how it is
//! called. [`callables`] decides which functions can be recorded, and why others cannot.
//!
//! # Floors
//!
//! ```text
//! 4 layer mark player standard trace
//! 3 forwarder layer_text stand_in table
//! 2 callable
//! 1 argument asked_core asked_layer_order crate_text layer_limits lifetimes mark_order played_seat told_callers traced_part
//! ```

mod argument;
mod asked_core;
mod asked_layer_order;
mod callable;
mod crate_text;
mod forwarder;
mod layer;
mod layer_limits;
mod layer_text;
mod lifetimes;
mod mark;
mod mark_order;
mod played_seat;
mod player;
mod stand_in;
mod standard;
mod table;
mod told_callers;
mod trace;
mod traced_part;

pub use asked_core::AskedCore;
pub use asked_layer_order::AskedLayerOrder;
pub use callable::{Callable, callables};
pub use crate_text::CrateText;
pub use layer::{LayerOrder, asked_layer, layer};
pub use layer_limits::LayerLimits;
pub use mark::mark_layer;
pub use mark_order::MarkOrder;
pub use played_seat::PlayedSeat;
pub use player::{FOLLOWED, PlayerOrder, player};
pub use standard::standard_layer;
pub use told_callers::ToldCallers;
pub use trace::{TraceOrder, trace_layer};
pub use traced_part::TracedPart;
