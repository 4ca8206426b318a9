//! `Received`.

use serde::Serialize;

use crate::artifact::Amount;

/// What a pull has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Received {
    /// What was downloaded.
    pub(super) downloaded: Amount,
    /// What was there already.
    pub(super) present: Amount,
    /// Whether anything is other than before.
    pub(super) changed: bool,
}
