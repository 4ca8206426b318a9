//! Makes a type a component.

/// Gives a component its name, its declaration, and functions that register, find and migrate it. `#[model(component)]`
/// calls it with what it knows of the fields.
#[doc(hidden)]
#[macro_export]
macro_rules! component {
    ($component:ident, was: [$($was:tt)*], fields: [$($fields:tt)*] $(,)?) => {
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

            /// Registers this component in a world; again and again gives the same key.
            ///
            /// # Errors
            /// When a component of this name but another layout is registered.
            pub fn register(
                view: &$crate::ComponentView,
                world: &mut $crate::World,
            ) -> ::core::result::Result<$crate::Key<Self>, $crate::EcsError> {
                $crate::Key::declare(view, world, &Self::COMPONENT)
            }

            /// The key of this component in a world where it is registered with this layout.
            pub fn key(world: &$crate::World) -> ::core::option::Option<$crate::Key<Self>> {
                $crate::Key::declared(world, &Self::COMPONENT)
            }

            /// Brings this component to the layout of this build, in a world that has it under this name or a former one:
            /// after a load or a reload, where `key` gives none.
            ///
            /// # Errors
            /// When the world has no such component, or values that do not fit.
            pub fn migrate(
                view: &$crate::WorldView,
                world: &mut $crate::World,
            ) -> ::core::result::Result<$crate::Key<Self>, $crate::EcsError> {
                $crate::Key::migrate(view, world, &Self::COMPONENT)
            }
        }
    };
}
