//! For tools: the store of published builds, and the files through which a running App talks to tools; recordings and
//! counts of calls; saved states of Apps.
//!
//! Published builds lie in a [`Store`], each with a [`Manifest`]; [`verify`] decides by the manifest and a [`Digest`] whether
//! a build fits, before an instruction of it runs. The reasons against it are [`LoadError`]s. Messages name commands by [`command`].
pub use crate::codec::{CodecError, Value};
pub use crate::command_line::{COMMANDS, call_commands, command, command_words};
pub use crate::file::replace;
pub use crate::identity::{Digest, RunId};
pub use crate::loader::{Expected, Image, LoadError, verify};
pub use crate::recording::{
    RecordedArgument, RecordedCall, RecordedEnd, RecordedFunction, RecordedImport, RecordedOutcome,
    RecordedQuestion, RecordedState, Recording, RecordingError, RecordingHeader, RecordingStream,
};
pub use crate::saved::{SavedApp, SavedAppError, SavedModule};
pub use crate::store_files::{
    Accepted, ControlAnswer, ControlCommand, ControlRequest, CrateBuild, CurrentSet, LiveModule,
    LiveReport, Manifest, ManifestContract, ManifestRequirement, Quarantine, QuarantinedBuild,
    SetSignature, SignedModule, SignedSet, Store, StoreError, TraceReport, TracedCaller,
    TracedFunction,
};
pub use crate::trust::{SignatureCheck, TrustError, key_id};
