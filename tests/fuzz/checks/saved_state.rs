//! Persisted fields.
use std::collections::BTreeMap;

use keyway::SavedState;
use keyway::private::serde::Serialize;
use keyway::private::serde::de::DeserializeOwned;
use keyway::private::{Restoring, Saving};

use super::shape::Shape;
use super::tree::Tree;

/// Restores a field of several types from `bytes`. Either that is refused by the name of the field, which keeps its value,
/// or the field can be saved and restored again.
pub(crate) fn check(bytes: &[u8]) {
    check_field(bytes.to_vec());
    // Behind the name of a type that there is not.
    check_field([b"\x03old", bytes].concat());
}

fn check_field(bytes: Vec<u8>) {
    let saved = SavedState {
        fields: BTreeMap::from([("field".to_owned(), bytes)]),
        ..SavedState::default()
    };
    settled::<u64>(&saved);
    settled::<i8>(&saved);
    settled::<u128>(&saved);
    settled::<bool>(&saved);
    settled::<char>(&saved);
    settled::<f32>(&saved);
    settled::<String>(&saved);
    settled::<()>(&saved);
    settled::<[u8; 4]>(&saved);
    settled::<Vec<u8>>(&saved);
    settled::<Option<Vec<String>>>(&saved);
    settled::<Option<Option<()>>>(&saved);
    settled::<(u64, Vec<f64>)>(&saved);
    settled::<BTreeMap<String, Vec<f64>>>(&saved);
    settled::<BTreeMap<u64, Shape>>(&saved);
    settled::<Shape>(&saved);
    settled::<Tree>(&saved);
    settled::<std::time::Duration>(&saved);
}

fn settled<T: Serialize + DeserializeOwned + Default + 'static>(saved: &SavedState) {
    let mut value = T::default();
    let before = bytes_of(&value);
    match Restoring::new(saved).field("field", &mut value) {
        Err(reason) => {
            assert!(
                reason
                    .to_string()
                    .starts_with("field `field` cannot be restored: "),
                "{reason}"
            );
            assert_eq!(bytes_of(&value), before, "a refused field is as it was");
        }
        Ok(()) => {
            let once = bytes_of(&value);
            let mut again = T::default();
            let restored = Restoring::new(&once).field("field", &mut again);
            assert!(
                restored.is_ok(),
                "what was saved can be restored: {restored:?}"
            );
            assert_eq!(bytes_of(&again), once);
        }
    }
}

fn bytes_of<T: Serialize + 'static>(value: &T) -> SavedState {
    let mut saving = Saving::new(&[]);
    let saved = saving.field("field", value);
    saved.expect("these types can be saved");
    saving.finish()
}
