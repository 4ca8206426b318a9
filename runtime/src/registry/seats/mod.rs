//! The seats of a Plan: the live candidate of each, and the builds that each candidate has mapped.
mod binding;
mod build;
mod change;
mod ending;
mod inheritance;
mod life;
mod linked;
mod lookup;
mod occupancy;
mod out;
mod seat_id;
mod seats;
mod swap_error;

pub use binding::Binding;
pub(crate) use build::Build;
pub(crate) use change::Change;
pub(crate) use ending::Ending;
pub(crate) use inheritance::Inheritance;
pub(crate) use life::Life;
pub use linked::Linked;
pub(crate) use occupancy::Occupancy;
pub(crate) use out::Out;
pub(crate) use seat_id::SeatId;
pub(crate) use seats::Seats;
pub(crate) use swap_error::SwapError;
