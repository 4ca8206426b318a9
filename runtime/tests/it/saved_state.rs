//! Persisted fields on their way from one generation to the next.
use keyway::private::{restore_field, save_field};
use keyway::{SavedState, model};

#[model]
#[derive(PartialEq)]
struct Old {
    steps: u64,
    name: String,
}

#[test]
fn fields_are_found_by_name() {
    let mut saved = SavedState::default();
    save_field(&mut saved, "steps", &7_u64).unwrap();
    save_field(&mut saved, "gone", &"unused").unwrap();
    let (mut steps, mut added) = (0_u64, 3_u8);
    restore_field(&saved, "steps", &mut steps).unwrap();
    restore_field(&saved, "added", &mut added).unwrap();
    assert_eq!((steps, added), (7, 3));
}

#[test]
fn a_field_of_another_type_is_named_and_left_alone() {
    let mut saved = SavedState::default();
    save_field(&mut saved, "steps", &"seven").unwrap();
    let mut steps = 1_u64;
    let error = restore_field(&saved, "steps", &mut steps).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("field `steps` cannot be restored: "),
        "{error}"
    );
    assert_eq!(steps, 1);
}

#[test]
fn numbers_may_grow_and_must_fit() {
    let mut saved = SavedState::default();
    save_field(&mut saved, "small", &200_u8).unwrap();
    let (mut wide, mut narrow) = (0_u64, 0_i8);
    restore_field(&saved, "small", &mut wide).unwrap();
    assert_eq!(wide, 200);
    assert!(restore_field(&saved, "small", &mut narrow).is_err());
}

#[test]
fn a_model_is_restored_by_the_names_of_its_fields() {
    #[model]
    #[derive(PartialEq)]
    struct New {
        #[serde(default)]
        added: u8,
        name: String,
        steps: u64,
    }
    let mut saved = SavedState::default();
    let old = Old {
        steps: 4,
        name: "sun".to_owned(),
    };
    save_field(&mut saved, "body", &old).unwrap();
    let mut new = New {
        added: 9,
        name: String::new(),
        steps: 0,
    };
    restore_field(&saved, "body", &mut new).unwrap();
    assert_eq!(
        new,
        New {
            added: 0,
            name: "sun".to_owned(),
            steps: 4
        }
    );
}

#[test]
fn a_damaged_save_is_refused() {
    let mut saved = SavedState::default();
    save_field(&mut saved, "list", &vec![1_u32, 2, 3]).unwrap();
    saved.fields.get_mut("list").unwrap().truncate(2);
    let mut list = vec![8_u32];
    assert!(restore_field(&saved, "list", &mut list).is_err());
    assert_eq!(list, [8]);
}
