//! `ModelItem`.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Generics, Ident, Item, ItemEnum, ItemStruct, Path, Token, Visibility};

use super::component_rule::check_component;
use super::{FieldItem, ModelShape, VariantItem};
use crate::attribute::{Marker, check_attributes, item_attributes};
use crate::boundary::{PlainList, takes_name};
use crate::component::ComponentItem;
use crate::errors::Errors;
use crate::generics::refuse_generics;

/// A struct or enum that carries `#[model]`: plain data that may cross the boundary.
#[derive(Clone)]
pub struct ModelItem {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// Visibility as written in the source.
    pub visibility: Visibility,
    /// Name of the struct or enum.
    pub name: Ident,
    /// Its fields or variants.
    pub shape: ModelShape,
    /// The types of other crates listed in `#[model(plain(…))]`.
    pub plain: Vec<Path>,
    /// Arguments of `#[model(component)]`, if the Model is a component.
    pub component: Option<ComponentItem>,
}

impl ModelItem {
    /// The traits that `#[model]` derives, unless a derive below it does.
    pub const DERIVED: [&'static str; 4] = ["Clone", "Debug", "Serialize", "Deserialize"];

    /// Reads a Model from the input of a macro: the attribute's arguments and the item. A derive macro has no
    /// arguments; then those of a `#[model(…)]` on the item count.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub fn parse(attribute: TokenStream, item: TokenStream) -> syn::Result<Self> {
        let item = syn::parse2(item)?;
        let helper = Marker::Model
            .find(item_attributes(&item))
            .filter(|_| attribute.is_empty());
        check_attributes(&item, usize::from(helper.is_some()))?;
        let arguments = helper.map_or(attribute, Marker::arguments);
        Self::from_syn(arguments, &item)
    }

    /// Reads a Model from an item of a parsed file and the arguments of its `#[model]`.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub fn from_syn(attribute: TokenStream, item: &Item) -> syn::Result<Self> {
        match item {
            Item::Struct(item) => Self::from_struct(attribute, item),
            Item::Enum(item) => Self::from_enum(attribute, item),
            Item::Union(item) => Err(syn::Error::new(
                item.union_token.span,
                "a Model may not be a union: use an enum with one variant per case instead",
            )),
            other => Err(syn::Error::new_spanned(
                other,
                "`#[model]` belongs on a struct or an enum: move it to the type that holds the data",
            )),
        }
    }

    fn from_struct(attribute: TokenStream, item: &ItemStruct) -> syn::Result<Self> {
        let mut errors = Errors::default();
        let arguments = head(attribute, &item.ident, &item.generics, &mut errors);
        let plain = arguments.plain;
        let fields = match &arguments.component {
            None => FieldItem::read_all(&item.fields, &plain, &mut errors),
            Some(component) => {
                component.check(&mut errors);
                let fields = FieldItem::read_component(&item.fields, &plain, &mut errors);
                check_component(&item.attrs, &fields, &mut errors);
                fields
            }
        };
        errors.finish(Self {
            attributes: Marker::others(&item.attrs),
            visibility: item.vis.clone(),
            name: item.ident.clone(),
            shape: ModelShape::Struct(fields),
            plain: plain.paths,
            component: arguments.component,
        })
    }

    fn from_enum(attribute: TokenStream, item: &ItemEnum) -> syn::Result<Self> {
        let mut errors = Errors::default();
        let arguments = head(attribute, &item.ident, &item.generics, &mut errors);
        let plain = arguments.plain;
        if arguments.component.is_some() {
            errors.refuse(
                &item.ident,
                "a component may not be an enum, of which not every pattern of bytes is a value: use a struct over `u8` with a constant for each case, or one component for each",
            );
        }
        let variants = item
            .variants
            .iter()
            .map(|variant| VariantItem::read(variant, &plain, &mut errors))
            .collect();
        errors.finish(Self {
            attributes: Marker::others(&item.attrs),
            visibility: item.vis.clone(),
            name: item.ident.clone(),
            shape: ModelShape::Enum(variants),
            plain: plain.paths,
            component: None,
        })
    }
}

/// Checks what structs and enums have in common.
fn head(
    attribute: TokenStream,
    name: &Ident,
    generics: &Generics,
    errors: &mut Errors,
) -> ModelArguments {
    refuse_generics("a Model", generics, errors);
    if takes_name(&name.to_string()) {
        errors.refuse(
            name,
            format_args!("a Model may not be named `{name}`, which stands for the type of std: choose another name"),
        );
    }
    let arguments = errors.keep(ModelArguments::parse(attribute));
    let arguments = arguments.unwrap_or_default();
    arguments.plain.check(errors);
    arguments
}

/// Refuses derives above `#[model]` of what it derives itself: rustc has expanded these before the macro runs, so that the
/// macro cannot leave its own out.
///
/// # Errors
/// All refusals, combined, each at the derived trait.
pub(crate) fn refuse_derives_above(attributes: &[Attribute]) -> syn::Result<()> {
    let mut errors = Errors::default();
    let is_model = |attribute: &Attribute| Marker::of(attribute) == Some(Marker::Model);
    let above = attributes.iter().position(is_model).unwrap_or(0);
    for path in Marker::derived(&attributes[..above]) {
        let last = path.segments.last().map(|last| last.ident.to_string());
        if let Some(name) = last.filter(|last| ModelItem::DERIVED.contains(&last.as_str())) {
            errors.refuse(
                &path,
                format_args!("`#[model]` derives `{name}` as well, and does not see what stands above it: write `#[model]` in front of the derives"),
            );
        }
    }
    errors.finish(())
}

/// The arguments in the parentheses of `#[model(…)]`.
#[derive(Default)]
struct ModelArguments {
    /// The types of other crates that are plain data.
    plain: PlainList,
    /// Arguments of `component`, if the Model is one.
    component: Option<ComponentItem>,
}

impl ModelArguments {
    /// Reads the arguments, which may be none.
    ///
    /// # Errors
    /// An unknown argument, or one of a component where none is declared.
    fn parse(arguments: TokenStream) -> syn::Result<Self> {
        let parser = |input: ParseStream| {
            let mut read = Self::default();
            while !input.is_empty() {
                read.parse_argument(input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(read)
        };
        parser.parse2(arguments)
    }

    fn parse_argument(&mut self, input: ParseStream) -> syn::Result<()> {
        let name = input.fork().parse::<Ident>();
        match name {
            Ok(name) if name == "component" => {
                input.parse::<Ident>()?;
                self.component.get_or_insert_default();
                Ok(())
            }
            Ok(name) if name == "was" => {
                input.parse::<Ident>()?;
                let Some(component) = &mut self.component else {
                    return Err(syn::Error::new(
                        name.span(),
                        "only a component has former names: write `component` before, as in `#[model(component, was = \"old-package::OldName\")]`",
                    ));
                };
                component.parse_was(&name, input)
            }
            _ => self.plain.parse_argument(Marker::Model, input),
        }
    }
}
