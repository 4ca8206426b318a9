//! Contracts, binding and loading of modules: the runtime of Keyway.
//!
//! A workspace is cut into *contracts* and *implementations*: a Core crate declares Models and Views, a System or Plugin
//! crate implements them, an App names the Cores that it needs. The generator (`cargo keyway gen`) binds them, either as
//! dynamic libraries that are checked before they are loaded, or linked statically and inlined, from the same source.
//! This crate is what all of them depend on, and the only one of Keyway's that they need.
//!
//! ```
//! use keyway::{model, view};
//!
//! /// Plain data, which may cross from one module to another.
//! #[model]
//! pub struct Body {
//!     pub gm: f64,
//!     pub position: [f64; 3],
//! }
//!
//! /// A contract: a table of functions. Each answers with its value, or with the Fault of a panic in the module.
//! #[view]
//! pub struct IntegratorView {
//!     pub drift: fn(body: &mut Body, days: f64),
//! }
//!
//! // Generated code fills such a table from the functions of a ViewModel; any function of the right type fits.
//! let integrator = IntegratorView {
//!     drift: |body, days| {
//!         body.position[0] += days;
//!         Ok(())
//!     },
//! };
//! let mut body = Body { gm: 1.0, position: [0.0; 3] };
//! integrator.drift(&mut body, 0.25);
//! assert_eq!(body.position[0], 0.25);
//! ```
//!
//! # The parts
//!
//! - **Declarations.** [`model`], [`view`] and [`viewmodel`] leave a description in each type:
//!   [`struct@Model`], [`View`], [`ViewModel`]; a whole crate is a [`Module`], what it promises a [`Contract`], with a canonical text that the compiler
//!   writes, so that host and module each state what *they* were compiled with.
//! - **Store.** Published builds lie in a [`Store`](store::Store), each with a [`Manifest`](store::Manifest); [`verify`](store::verify) decides by the manifest and a
//!   [`Digest`](store::Digest) whether a build fits, before an instruction of it runs. The reasons against it are [`LoadError`](store::LoadError)s.
//! - **Binding.** A [`Slot`](private::Slot) is the cell through which the table of a loaded module is reached: one load,
//!   no lock. The registry fills the seats of an App's [`Plan`] in order; a standby takes over from a module that refuses.
//!   [`report`] tells what became of each.
//! - **State.** The instance of a ViewModel lives in its module, in a [`LockedState`](private::LockedState) or [`SharedState`](private::SharedState); persisted fields
//!   travel as [`SavedState`].
//! - **Faults.** A panic in a module reaches the caller as an unwind that carries a [`Fault`]; [`attempt`] makes it a value.
//!   One on a thread that a module started by itself ends that thread and is logged.
//! - **Host.** A loaded module has a standard library and a `log` of its own; through [`HostServices`](private::HostServices) its records reach
//!   the logger of the host, with the module as target.
//! - **Apps.** An App is a ViewModel of [`AppView`]; the loop around it belongs to this crate.
//! - **Tests.** A [`test::Rig`] binds fakes to what a module imports, and runs several modules in one test program.
//!
//! Nothing that was loaded is ever unmapped: no function pointer, reference or string of a module can dangle.
//!
//! # Floors
//!
//! ```text
//! 9 private store – re-exports only
//! 8 launch run – the loops around an App
//! 7 registry
//! 6 loader saved trace trust
//! 5 store_files test
//! 4 module
//! 3 recording state written
//! 2 app host – what Apps and modules share with who runs them
//! 1 contract fault metrics plan report slot
//! 0 codec command_line counting descriptor file identity sync text
//! ```
extern crate self as keyway;

mod app;
mod codec;
mod command_line;
mod contract;
mod counting;
mod descriptor;
mod fault;
mod file;
mod host;
mod identity;
mod launch;
mod loader;
mod metrics;
mod module;
mod plan;
#[doc(hidden)]
pub mod private;
mod recording;
mod registry;
mod report;
mod run;
mod saved;
mod slot;
mod state;
pub mod store;
mod store_files;
mod sync;
pub mod test;
mod text;
mod trace;
mod trust;
mod written;

pub use app::{AppView, Flow};
pub use contract::{Contract, ContractMismatch};
pub use descriptor::{Model, ModuleKind, View, ViewModel};
pub use fault::{Fault, FaultJournal, Outcome, StateLoss, attempt};
pub use host::{is_probe, metrics};
pub use identity::{BuildIdentity, Fingerprint};
pub use keyway_macros::{Model, model, view, viewmodel};
pub use launch::{launch, launch_trusting};
pub use module::{Lifecycle, Module, NotNow, Requirement};
pub use plan::{Candidate, FaultPolicy, Plan, Seat, Trust};
pub use registry::{StartError, look_for_changes, reload_changed, report, shutdown};
pub use report::{Event, ModuleRecord, ModuleState, Reload, ReloadEvent, ReloadStep, Report};
pub use slot::Plugins;
pub use state::SavedState;
