//! What the layers work with that Keyway writes and an App lists: [`Meter`] counts calls, [`CallLog`] logs them.
//!
//! # Floors
//!
//! ```text
//! 2 call_log meter
//! 1 logged_call metered_call
//! ```
mod call_log;
mod logged_call;
mod meter;
mod metered_call;

pub use call_log::CallLog;
pub use logged_call::LoggedCall;
pub use meter::Meter;
pub use metered_call::MeteredCall;
