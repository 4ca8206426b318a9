//! Makes a Model of plain data a component.

/// Makes a type a component, so that it can be registered in a world, inspected and migrated.
///
/// The type must be a [`Pod`](bytemuck::Pod) struct and a Model of the same crate; its name in a world is
/// `<package>::<type>`. It gets `NAME`, `register` and `key`.
///
/// ```
/// use bytemuck::{Pod, Zeroable};
/// use core_ecs::{World, component};
/// use keyway::model;
///
/// /// In au/day.
/// #[model]
/// #[derive(Copy, Pod, Zeroable)]
/// #[repr(C)]
/// struct Velocity([f64; 3]);
///
/// /// A tag: no data, no column.
/// #[model]
/// #[derive(Copy, Pod, Zeroable)]
/// #[repr(C)]
/// struct Frozen;
///
/// component!(Velocity);
/// component!(Frozen);
///
/// assert!(Velocity::NAME.ends_with("::Velocity"));
/// assert!(Velocity::key(&World::default()).is_none());
/// ```
#[macro_export]
macro_rules! component {
    ($component:ident) => {
        impl $component {
            /// The name under which a world knows this component.
            pub const NAME: &'static ::core::primitive::str = ::core::concat!(
                ::core::env!("CARGO_PKG_NAME"),
                "::",
                ::core::stringify!($component)
            );

            /// Registers this component in a world; again and again gives the same key.
            ///
            /// # Errors
            /// When a component of this name but another layout is registered.
            pub fn register(
                view: &$crate::ComponentView,
                world: &mut $crate::World,
            ) -> ::core::result::Result<$crate::Key<Self>, $crate::EcsError> {
                $crate::Key::register(
                    view,
                    world,
                    Self::NAME,
                    ::core::option::Option::Some(&Self::MODEL),
                )
            }

            /// The key of this component in a world where it is registered with this layout.
            pub fn key(world: &$crate::World) -> ::core::option::Option<$crate::Key<Self>> {
                $crate::Key::find(
                    world,
                    Self::NAME,
                    ::core::option::Option::Some(&Self::MODEL),
                )
            }
        }
    };
}
