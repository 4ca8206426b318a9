//! What a type holds, as statements that add it to a `TypeLayout`.
use keyway_syntax::{BoundaryType, TypeClaim, crosses};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::visit_mut::{VisitMut, visit_path_mut, visit_type_mut};
use syn::{GenericArgument, Path, PathArguments, Type};

/// Containers whose order or places depend on code of their keys, which another build may have changed.
const KEYED: [&str; 5] = ["BTreeMap", "BTreeSet", "BinaryHeap", "HashMap", "HashSet"];

/// Adds the Models in a type, and the sizes that its text leaves open, to `layout`.
pub(crate) fn holds(layout: &TokenStream, ty: &BoundaryType) -> TokenStream {
    let models = ty.refers.iter().map(|path| {
        quote_spanned! {path.span()=>
            ::keyway::private::Held::<#path>::new().describe(#layout);
        }
    });
    let sizes = ty.layouts.iter().map(|ty| {
        quote_spanned! {ty.span()=> #layout.hold::<#ty>(); }
    });
    let is_in_order = !is_keyed_by_model(&ty.ty);
    quote! {
        #layout.claim(#is_in_order);
        #(#models)*
        #(#sizes)*
    }
}

/// Adds whether each type that was recognised by its path is that type. Where it is not, nothing is wrong with the type of a
/// field that stays in its module.
pub(crate) fn claims(layout: &TokenStream, ty: &BoundaryType) -> TokenStream {
    let claims = ty.claims.iter().map(|TypeClaim { written, meant }| {
        quote_spanned! {written.span()=>
            #layout.claim(::keyway::private::Movable::is_same::<#written, #meant>());
        }
    });
    quote!(#(#claims)*)
}

/// Whether a container in the type has keys that hold anything but types of std.
fn is_keyed_by_model(ty: &Type) -> bool {
    let mut keys = Keys(false);
    keys.visit_type_mut(&mut ty.clone());
    keys.0
}

/// Visitor that finds containers with such keys.
struct Keys(bool);

impl VisitMut for Keys {
    fn visit_path_mut(&mut self, path: &mut Path) {
        if let Some(last) = path.segments.last()
            && KEYED.iter().any(|name| last.ident == name)
            && let PathArguments::AngleBracketed(arguments) = &last.arguments
            && let Some(GenericArgument::Type(key)) = arguments.args.first()
        {
            let mut others = Others(false);
            visit_type_mut(&mut others, &mut key.clone());
            self.0 |= others.0;
        }
        visit_path_mut(self, path);
    }
}

/// Visitor that finds types that are not std's.
struct Others(bool);

impl VisitMut for Others {
    fn visit_path_mut(&mut self, path: &mut Path) {
        let last = path.segments.last();
        self.0 |= last.is_some_and(|last| !crosses(&last.ident.to_string()));
        visit_path_mut(self, path);
    }
}
