//! `Received`.

use serde::Serialize;

use crate::artifact::Amount;

/// What a pull has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Received {
    /// What was downloaded.
    pub(crate) downloaded: Amount,
    /// What was there already.
    pub(crate) present: Amount,
    /// Whether anything is other than before.
    pub(crate) changed: bool,
}
