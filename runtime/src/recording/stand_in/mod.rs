//! What answers a module in the place of its imports while a recording is played.
mod answer;
mod asked;
mod stand_in_call;
mod stand_ins;

use answer::Answer;
use asked::Asked;
pub use stand_in_call::StandInCall;
pub use stand_ins::StandIns;
