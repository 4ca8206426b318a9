//! Items that carry `#[model]`.

mod component_rule;
mod derivable;
mod field_item;
mod model_item;
mod model_shape;
mod variant_item;

pub use field_item::FieldItem;
pub use model_item::ModelItem;
pub(crate) use model_item::refuse_derives_above;
pub use model_shape::ModelShape;
pub use variant_item::VariantItem;
