//! Tests of modules: fakes in the place of what a module imports, and several modules in one test program.
//!
//! In a test the modules are ordinary libraries of the test program: nothing is built as a dylib, published or loaded. A [`Rig`] puts
//! tables of functions into the import slots of a module, which `cargo keyway gen` writes as statics in `generated::imports`, and
//! runs the lifecycle of modules. All that it has bound and started is undone when it is dropped. Slots and states are those of
//! the process; so there is one [`Rig`] at a time, and another test that makes one waits.
//!
//! ```
//! use keyway::private::Slot;
//! use keyway::test::Rig;
//! use keyway::view;
//!
//! #[view]
//! pub struct ClockView {
//!     pub seconds: fn() -> u64,
//! }
//!
//! // As in `generated::imports` of a module that requires the Core of this View.
//! pub static CLOCK: Slot<ClockView> = Slot::pending();
//!
//! fn minutes() -> u64 {
//!     CLOCK.expect("core-clock").seconds() / 60
//! }
//!
//! let mut rig = Rig::new();
//! rig.fake(&CLOCK, ClockView { seconds: || Ok(150) });
//! assert_eq!(minutes(), 2);
//! ```
mod bound;
mod rig;
mod rig_error;

pub use rig::Rig;
pub use rig_error::RigError;
