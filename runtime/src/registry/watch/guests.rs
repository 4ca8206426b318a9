//! Layers that a tool publishes for a running App that does not list them.
use super::Watch;
use crate::loader::Expected;
use crate::registry::seats::{ChainBinding, Guest, SwapError};
use crate::store_files::CurrentSet;
use crate::trust::Admitted;

impl Watch {
    /// Verifies and maps the current build of a layer of a Core; `None` if the Plan has the layer, the App has no such Core, or the
    /// store no such layer, which the caller tells.
    pub(super) fn prepare_guest(
        &self,
        core: &str,
        layer: &str,
    ) -> Result<Option<Guest>, SwapError> {
        if self.seats.layer(core, layer).is_ok() {
            return Ok(None);
        }
        let set = self.store.current()?;
        let chain = self.seats.chain(core);
        let Some(chain) = chain.filter(|_| self.is_published_layer(&set, layer)) else {
            return Ok(None);
        };
        let admitted = self.seats.gate().admit_with(&self.store, set, layer)?;
        self.verified(&admitted, chain, layer).map(Some)
    }

    fn is_published_layer(&self, set: &CurrentSet, layer: &str) -> bool {
        let digest = set.modules.get(layer);
        let manifest = digest.and_then(|digest| self.store.manifest(layer, digest).ok());
        manifest.is_some_and(|manifest| manifest.kind.wraps())
    }

    fn verified(
        &self,
        admitted: &Admitted,
        chain: &'static ChainBinding,
        layer: &str,
    ) -> Result<Guest, SwapError> {
        let digest = &admitted.set.modules[layer];
        self.refuse_quarantined(layer, digest)?;
        let known = self.seats.lock().guest_builds.find(digest).cloned();
        let build = match known {
            Some(known) => known,
            None => {
                let expected = Expected {
                    module: layer,
                    contract: chain.contract,
                    features: &[],
                    requires: chain.requires,
                    manifest: admitted.manifest(layer),
                };
                let build = self.mapped(digest, &expected, chain.load)?;
                self.seats.lock().guest_builds.insert(build.clone());
                build
            }
        };
        Ok(Guest {
            build,
            chain,
            generation: 0,
            since: 0,
        })
    }
}
