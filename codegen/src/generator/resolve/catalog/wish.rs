//! `Wish`, one Core that an App lists, with ids for names.

use super::Need;
use crate::generator::discover::CrateId;

/// An entry of an App's list of Cores.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    pub(crate) need: Need,
    /// The Systems in order of preference; `None` leaves the choice to the only one there is.
    pub(crate) systems: Option<Vec<CrateId>>,
    /// The layers in front of what serves it, outermost first.
    pub(crate) layers: Vec<CrateId>,
    /// The listed layers that begin out of the chain.
    pub(crate) layers_out: Vec<CrateId>,
}
