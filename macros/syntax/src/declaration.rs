//! `Declaration`, the entry for reading items of any kind.

use crate::attribute::{Marker, check_attributes, item_attributes, read_item};
use crate::model::{ModelItem, refuse_derives_above};
use crate::view::ViewItem;
use crate::view_model::{ViewModelImpl, ViewModelItem};
use proc_macro2::TokenStream;
use syn::Item;

/// An item that carries an attribute of Keyway.
#[derive(Clone)]
pub enum Declaration {
    /// `#[model]` on a struct or enum.
    Model(ModelItem),
    /// `#[view]` on a struct.
    View(ViewItem),
    /// `#[viewmodel]` on a struct.
    ViewModel(ViewModelItem),
    /// `#[viewmodel]` or `#[viewmodel(SomeView)]` on an impl block.
    ViewModelImpl(Box<ViewModelImpl>),
}

impl Declaration {
    /// Reads an item of a parsed file; `None` if it carries no attribute of Keyway.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub fn from_item(item: &Item) -> syn::Result<Option<Self>> {
        let attributes = item_attributes(item);
        check_attributes(item, 1)?;
        let found = attributes
            .iter()
            .find_map(|attribute| Some((Marker::of(attribute)?, Marker::arguments(attribute))));
        let declaration = match found {
            Some((Marker::Model, arguments)) => {
                let model = ModelItem::from_syn(arguments, item)?;
                // Beside a derive of `Model` the attribute only holds its arguments.
                if !Marker::derives_model(attributes) {
                    refuse_derives_above(attributes)?;
                    model.check_derivable()?;
                }
                Self::Model(model)
            }
            Some((Marker::View, arguments)) => Self::View(ViewItem::from_syn(arguments, item)?),
            Some((Marker::ViewModel, arguments)) => Self::view_model(arguments, item)?,
            None if Marker::derives_model(attributes) => {
                Self::Model(ModelItem::from_syn(TokenStream::new(), item)?)
            }
            Some((Marker::Feature, _)) | None => return Ok(None),
        };
        Ok(Some(declaration))
    }

    /// Reads the input of the attribute macro `#[viewmodel]`: its arguments and a struct or an impl block.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub fn parse_view_model(attribute: TokenStream, item: TokenStream) -> syn::Result<Self> {
        Self::view_model(attribute, &read_item(item)?)
    }

    fn view_model(attribute: TokenStream, item: &Item) -> syn::Result<Self> {
        match item {
            Item::Impl(_) => {
                let block = ViewModelImpl::from_syn(attribute, item)?;
                Ok(Self::ViewModelImpl(Box::new(block)))
            }
            _ => ViewModelItem::from_syn(attribute, item).map(Self::ViewModel),
        }
    }
}
