//! The struct of a ViewModel.
use keyway_syntax::{StateField, ViewModelItem};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Member;
use syn::spanned::Spanned;

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
            ::keyway::private::save_field(&mut saved, #name, &self.#member)?;
        }
    });
    let restores = persisted.iter().map(|field| {
        let (name, member) = (name_of(field), &field.name);
        match &field.from {
            None => quote_spanned! {field.ty.span()=>
                ::keyway::private::restore_field(saved, #name, &mut self.#member)?;
            },
            Some(from) => quote_spanned! {from.span()=>
                ::keyway::private::restore_field_from(saved, #name, &mut self.#member, #from)?;
            },
        }
    });
    quote! {
        #[doc(hidden)]
        pub fn __keyway_save(
            &self,
        ) -> ::core::result::Result<::keyway::SavedState, ::keyway::private::FieldError> {
            let mut saved = ::keyway::SavedState::default();
            #(#saves)*
            ::core::result::Result::Ok(saved)
        }

        #[doc(hidden)]
        pub fn __keyway_restore(
            &mut self,
            saved: &::keyway::SavedState,
        ) -> ::core::result::Result<(), ::keyway::private::FieldError> {
            #(#restores)*
            ::core::result::Result::Ok(())
        }
    }
}

fn name_of(field: &StateField) -> String {
    match &field.name {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
