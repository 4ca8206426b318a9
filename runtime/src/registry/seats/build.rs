//! `Build`.
use std::sync::Arc;

use crate::identity::Digest;
use crate::loader::Image;
use crate::module::Module;
use crate::state::Movable;

/// One build of a module that is mapped into this process, for good.
#[derive(Clone, Debug)]
pub(crate) struct Build {
    pub(crate) module: &'static Module,
    pub(crate) image: Image,
    /// Fields that may be handed over as they are. They are described once, when the build is mapped: a safe point only
    /// compares them.
    pub(crate) movable: Arc<[Movable]>,
}

impl Build {
    pub(crate) fn new(module: &'static Module, image: Image) -> Self {
        Self {
            module,
            image,
            movable: (module.lifecycle.movable)().into(),
        }
    }

    pub(crate) fn digest(&self) -> &Digest {
        self.image.digest()
    }

    /// Names of the fields of `self` that `new` has as well, of the same type.
    pub(crate) fn movable_to(&self, new: &Self) -> Vec<&'static str> {
        let fields = self.movable.iter();
        let common = fields.filter(|field| new.movable.contains(field));
        common.map(|field| field.name).collect()
    }

    /// Size of the library in bytes.
    pub(crate) fn bytes(&self) -> u64 {
        self.image.manifest().size
    }
}
