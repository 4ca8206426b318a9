//! Safe points: the agenda, the transaction by which builds go live, and the policy for Faults.
mod abort;
mod agenda;
mod blame;
mod chain;
mod commit;
mod guests;
mod handed_over;
mod handover;
mod leave;
mod leave_error;
mod request;
mod rollback;
mod safe_point;
#[cfg(test)]
mod safe_point_tests;
mod signals;
mod transaction;
mod verdict;
mod work;

use abort::Abort;
pub(crate) use agenda::Agenda;
use blame::Blame;
use chain::ASKED;
use handed_over::HandedOver;
pub(crate) use handover::log_dropped_fields;
pub(crate) use leave::layer_seat;
pub(crate) use leave_error::LeaveError;
pub(crate) use request::Request;
pub(crate) use safe_point::SafePoint;
pub(crate) use signals::{Signals, at_safe_point, is_at_safe_point};
use transaction::Transaction;
use verdict::{Verdict, verdict};
pub(crate) use work::Work;
