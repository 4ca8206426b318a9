//! A value outside of any table.

use core_ecs::ComponentId;

/// A component and its bytes.
pub(crate) type Value = (ComponentId, Vec<u8>);
