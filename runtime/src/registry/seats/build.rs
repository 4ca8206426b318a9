//! `Build`.
use crate::identity::Digest;
use crate::loader::Image;
use crate::module::Module;

/// One build of a module that is mapped into this process, for good.
#[derive(Clone, Debug)]
pub(crate) struct Build {
    pub(crate) module: &'static Module,
    pub(crate) image: Image,
}

impl Build {
    pub(crate) fn digest(&self) -> &Digest {
        self.image.digest()
    }

    /// Size of the library in bytes.
    pub(crate) fn bytes(&self) -> u64 {
        self.image.manifest().size
    }
}
