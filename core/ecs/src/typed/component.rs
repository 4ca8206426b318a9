//! Makes a type a component.

/// Gives a component its name, its description, and functions that register and find it. `#[model(component)]` calls it
/// with what it knows of the fields.
///
/// With a name alone it makes a component of a type for which the attribute does not fit: one that is
/// [`Pod`](bytemuck::Pod) and a Model by other means. Its description tells the fields one level deep, with neither
/// former names nor entities and texts among them.
///
/// ```
/// use core_ecs::bytemuck::{Pod, Zeroable};
/// use core_ecs::{World, component};
/// use keyway::model;
///
/// #[model]
/// #[derive(Copy, Pod, Zeroable)]
/// #[bytemuck(crate = "core_ecs::bytemuck")]
/// #[repr(C)]
/// struct Velocity([f64; 3]);
///
/// component!(Velocity);
///
/// assert!(Velocity::NAME.ends_with("::Velocity"));
/// assert!(Velocity::key(&World::default()).is_none());
/// ```
#[macro_export]
macro_rules! component {
    ($component:ident) => {
        $crate::__component! {
            $component,
            |view, world| $crate::Key::register(
                view, world, Self::NAME, ::core::option::Option::Some(&Self::MODEL)
            ),
            |world| $crate::Key::find(world, Self::NAME, ::core::option::Option::Some(&Self::MODEL))
        }
    };
    ($component:ident, was: [$($was:tt)*], fields: [$($fields:tt)*] $(,)?) => {
        impl $component {
            #[doc(hidden)]
            pub const COMPONENT_SHAPE: $crate::ComponentShape =
                $crate::ComponentShape::Fields(&[$($fields)*]);

            /// What this component is, in this build.
            pub const COMPONENT: $crate::ComponentDecl = $crate::ComponentDecl {
                name: Self::NAME,
                was: &[$($was)*],
                size: ::core::mem::size_of::<Self>(),
                alignment: ::core::mem::align_of::<Self>(),
                shape: Self::COMPONENT_SHAPE,
            };
        }

        $crate::__component! {
            $component,
            |view, world| $crate::Key::declare(view, world, &Self::COMPONENT),
            |world| $crate::Key::declared(world, &Self::COMPONENT)
        }
    };
}

/// What all components have: `NAME`, `register` and `key`.
#[doc(hidden)]
#[macro_export]
macro_rules! __component {
    ($component:ident, |$view:ident, $world:ident| $register:expr, |$found:ident| $find:expr) => {
        #[allow(
            dead_code,
            reason = "a struct within a component may not be one by itself"
        )]
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
                $view: &$crate::ComponentView,
                $world: &mut $crate::World,
            ) -> ::core::result::Result<$crate::Key<Self>, $crate::EcsError> {
                $register
            }

            /// The key of this component in a world where it is registered with this layout.
            pub fn key($found: &$crate::World) -> ::core::option::Option<$crate::Key<Self>> {
                $find
            }
        }
    };
}
