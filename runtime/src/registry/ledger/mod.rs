//! The ledger: records, events, and the reports of reloads.
mod clock;
mod entries;
mod ledger;
mod notice;
mod record_id;

pub(crate) use clock::{micros_since, now};
pub(crate) use entries::Entries;
pub(crate) use ledger::{BUDGET, Ledger};
pub(crate) use notice::Notice;
pub(crate) use record_id::RecordId;
