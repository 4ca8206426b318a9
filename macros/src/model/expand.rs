//! The expansion of a Model.
use keyway_syntax::{Marker, ModelItem, text};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

use crate::component::{attributes, declaration, without_former_names};

use super::rows::{shape, types};
use crate::claims::confirmed;
use crate::expansion::{refused, without_markers};
use crate::foreign::foreign_types;
use crate::layout::holds;

/// `#[model]`: the item with its derives, and its description. The description is first, so that for a type that is no
/// Model rustc reports this before its missing traits.
pub(crate) fn attribute(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let parsed = ModelItem::parse(attribute.clone(), item.clone());
    let item = without_former_names(&attribute, item);
    match parsed.and_then(|model| model.check_derivable().map(|()| model)) {
        Err(error) => refused(&error, item),
        Ok(mut model) => {
            let (attributes, declaration) = match model.component.clone() {
                Some(component) => (attributes(&mut model), declaration(&model, &component)),
                None => (TokenStream::new(), TokenStream::new()),
            };
            let described = described(&model);
            let missing: Vec<_> = missing(&model.attributes).collect();
            // It belongs to a derive of serde above it: where both stand below, it would come before them, which rustc refuses.
            let of_serde = missing
                .iter()
                .any(|(name, _)| ["Serialize", "Deserialize"].contains(name))
                .then(|| quote!(#[serde(crate = "::keyway::private::serde")]));
            let derives = missing.iter().map(|(_, path)| path);
            let item = without_markers(item);
            quote! {
                #described
                #declaration
                #[derive(#(#derives),*)]
                #of_serde
                #attributes
                #item
            }
        }
    }
}

/// Name and path of each derive of `#[model]` that is not written below it.
fn missing(attributes: &[Attribute]) -> impl Iterator<Item = (&'static str, TokenStream)> {
    let paths = [
        quote!(::core::clone::Clone),
        quote!(::core::fmt::Debug),
        quote!(::keyway::private::serde::Serialize),
        quote!(::keyway::private::serde::Deserialize),
    ];
    let written: Vec<_> = Marker::derived(attributes)
        .filter_map(|path| Some(path.segments.last()?.ident.to_string()))
        .collect();
    let all = ModelItem::DERIVED.into_iter().zip(paths);
    all.filter(move |(name, _)| !written.iter().any(|written| written == name))
}

/// `#[derive(Model)]`: the description alone.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    match ModelItem::parse(TokenStream::new(), item) {
        Err(error) => error.to_compile_error(),
        Ok(model) if model.component.is_some() => {
            let help =
                "a derive cannot make a component: write `#[model(component)]` in place of it";
            syn::Error::new_spanned(&model.name, help).to_compile_error()
        }
        Ok(model) => described(&model),
    }
}

fn described(model: &ModelItem) -> TokenStream {
    let name = &model.name;
    let text = name.to_string();
    let shape = shape(&model.shape);
    let repr = repr(&model.attributes);
    let foreign = foreign_types(types(&model.shape));
    let confirmed = confirmed(types(&model.shape));
    let layout = quote!(self);
    let inside = types(&model.shape).into_iter().map(|(cfg, ty)| {
        let holds = holds(&layout, ty);
        quote!(#cfg { #holds })
    });
    quote! {
        impl #name {
            #[doc(hidden)]
            pub const MODEL_PATH: &'static ::core::primitive::str =
                ::core::concat!(::core::module_path!(), "::", #text);

            /// The layout of this type in this build.
            #[allow(
                clippy::cast_lossless,
                clippy::unnecessary_cast,
                reason = "the type of a discriminant is not known here"
            )]
            pub const MODEL: ::keyway::Model = ::keyway::Model {
                path: Self::MODEL_PATH,
                size: ::keyway::private::size_of::<Self>(),
                align: ::keyway::private::align_of::<Self>(),
                repr: #repr,
                shape: #shape,
                foreign: #foreign,
            };
        }

        #[doc(hidden)]
        impl ::core::iter::Extend<#name> for ::keyway::private::TypeLayout {
            fn extend<__KeywayItems>(&mut self, _: __KeywayItems)
            where
                __KeywayItems: ::core::iter::IntoIterator<Item = #name>,
            {
                if self.open(&<#name>::MODEL) {
                    #(#inside)*
                    self.close();
                }
            }
        }

        #confirmed
    }
}

/// The content of the `repr` attributes as one text.
fn repr(attributes: &[Attribute]) -> String {
    let repr = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("repr"));
    repr.map(|attribute| text(Marker::arguments(attribute)))
        .collect::<Vec<_>>()
        .join(", ")
}
