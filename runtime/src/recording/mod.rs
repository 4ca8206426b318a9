//! Calls as data: the file of a recording, its writer and its reader.
//!
//! `docs/recordings.md` has the format. A [`Recorder`] appends calls, each of which is a [`CallWriter`] until it has ended; a
//! [`Recording`] is a file that was read and checked, a [`RecordingStream`] one that is read while it is written. [`StandIns`] answer
//! a module in the place of its imports. Values are those of the codec of persisted fields, so that one who knows no type of theirs
//! can still read and compare them as [`Value`](crate::codec::Value)s.
mod call_writer;
mod checksum;
mod frame;
mod kind;
mod limits;
mod parts;
mod recorded_argument;
mod recorded_call;
mod recorded_end;
mod recorded_function;
mod recorded_import;
mod recorded_outcome;
mod recorded_question;
mod recorded_state;
mod recorder;
mod recording;
mod recording_error;
mod recording_header;
mod recording_stream;
mod stand_in;

pub use call_writer::CallWriter;
use checksum::Checksum;
use frame::{Frame, MARK, OLDEST, VERSION};
use kind::Kind;
pub use limits::RecordingLimits;
pub use recorded_argument::RecordedArgument;
pub use recorded_call::RecordedCall;
pub use recorded_end::RecordedEnd;
pub use recorded_function::RecordedFunction;
pub use recorded_import::RecordedImport;
pub use recorded_outcome::RecordedOutcome;
pub use recorded_question::RecordedQuestion;
pub use recorded_state::RecordedState;
pub use recorder::Recorder;
pub use recording::Recording;
pub use recording_error::RecordingError;
pub use recording_header::RecordingHeader;
pub use recording_stream::RecordingStream;
pub use stand_in::{StandInCall, StandIns};
