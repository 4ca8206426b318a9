//! The struct of a ViewModel.
use keyway_syntax::{StateField, ViewModelItem};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Member;
use syn::spanned::Spanned;

use crate::layout::{claims, holds};

pub(super) fn expand(item: &ViewModelItem) -> TokenStream {
    let name = &item.name;
    let text = name.to_string();
    let persisted: Vec<&StateField> = item.fields.iter().filter(|field| field.persist).collect();
    let fields = item.fields.iter().map(name_of);
    let kept = persisted.iter().map(|field| name_of(field));
    let transfer = if persisted.is_empty() {
        TokenStream::new()
    } else {
        transfer(&persisted)
    };
    quote! {
        impl #name {
            /// The description of this ViewModel.
            pub const VIEW_MODEL: ::keyway::ViewModel = ::keyway::ViewModel {
                path: ::core::concat!(::core::module_path!(), "::", #text),
                fields: &[#(#fields),*],
                persisted: &[#(#kept),*],
            };
            #transfer
        }
    }
}

fn transfer(persisted: &[&StateField]) -> TokenStream {
    let saves = persisted.iter().map(|field| {
        let (name, member) = (name_of(field), &field.name);
        quote_spanned! {field.ty.span()=>
            saving.field(#name, &self.#member)?;
        }
    });
    let restores = persisted.iter().map(|field| {
        let (name, member) = (name_of(field), &field.name);
        match &field.from {
            None => quote_spanned! {field.ty.span()=>
                saved.field(#name, &mut self.#member)?;
            },
            Some(from) => quote_spanned! {from.span()=>
                saved.field_from(#name, &mut self.#member, #from)?;
            },
        }
    });
    let handover = handover(persisted);
    quote! {
        #[doc(hidden)]
        pub fn __keyway_save(
            &self,
            mut saving: ::keyway::private::Saving<'_>,
        ) -> ::core::result::Result<::keyway::SavedState, ::keyway::private::FieldError> {
            #(#saves)*
            ::core::result::Result::Ok(saving.finish())
        }

        #handover

        #[doc(hidden)]
        pub fn __keyway_restore(
            &mut self,
            saved: ::keyway::private::Restoring<'_>,
        ) -> ::core::result::Result<(), ::keyway::private::FieldError> {
            #(#restores)*
            ::core::result::Result::Ok(())
        }
    }
}

/// The functions by which fields are handed over as they are.
fn handover(persisted: &[&StateField]) -> TokenStream {
    let movable = persisted.iter().filter_map(|field| movable(field));
    let offers = persisted.iter().map(|field| {
        let (name, member) = (name_of(field), &field.name);
        quote!(lent.offer(#name, &mut self.#member);)
    });
    let exchanges = persisted.iter().map(|field| {
        let (name, member) = (name_of(field), &field.name);
        quote!(lent.exchange(#name, &mut self.#member);)
    });
    quote! {
        #[doc(hidden)]
        pub fn __keyway_movable() -> ::std::vec::Vec<::keyway::private::Movable> {
            ::core::iter::Iterator::collect(::core::iter::Iterator::flatten(
                ::core::iter::IntoIterator::into_iter([
                    ::core::option::Option::None,
                    #(#movable),*
                ]),
            ))
        }

        #[doc(hidden)]
        pub fn __keyway_lend<'l>(&'l mut self, lent: &mut ::keyway::private::Lent<'l>) {
            #(#offers)*
        }

        #[doc(hidden)]
        pub fn __keyway_adopt(&mut self, lent: &mut ::keyway::private::Lent<'_>) {
            #(#exchanges)*
        }
    }
}

/// The description of a field by which two builds tell whether it is handed over as it is.
fn movable(field: &StateField) -> Option<TokenStream> {
    let known = field.known.as_ref()?;
    let (name, ty, text) = (name_of(field), &field.ty, &known.canonical);
    let layout = quote!(layout);
    let (claims, holds) = (claims(&layout, known), holds(&layout, known));
    let layout = quote_spanned!(ty.span()=> ::keyway::private::TypeLayout::of::<#ty>(#text));
    Some(quote! {
        {
            let mut built = #layout;
            let layout = &mut built;
            #claims
            #holds
            ::keyway::private::Movable::of::<#ty>(#name, built)
        }
    })
}

fn name_of(field: &StateField) -> String {
    match &field.name {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
