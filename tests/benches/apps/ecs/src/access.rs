//! The two ways to the Views of `core-ecs`: through the loaded module, and linked.
use core_ecs::generated::Views;

/// What the dylib that was loaded from the store provides.
#[inline]
pub(crate) fn hosted() -> &'static Views {
    crate::generated::imports::ecs()
}

/// What is linked into this program, as the accessor of a static build gives it.
#[inline]
pub(crate) fn linked() -> &'static Views {
    const { &systems_ecs::generated::LINKED }
}
