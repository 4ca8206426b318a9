//! The Views under test, as a static build has them.

use core_ecs::generated::Views;

pub(crate) const ECS: Views = systems_ecs::generated::LINKED;
