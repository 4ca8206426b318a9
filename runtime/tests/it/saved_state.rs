//! Persisted fields on their way from one generation to the next.
use keyway::private::serde::Serialize;
use keyway::private::serde::de::DeserializeOwned;
use keyway::private::{Restoring, Saving};
use keyway::{SavedState, model};

/// Adds a field to a saved state.
fn put<T: Serialize + 'static>(saved: &mut SavedState, name: &'static str, value: &T) {
    let mut saving = Saving::new(&[]);
    saving.field(name, value).unwrap();
    saved.fields.extend(saving.finish().fields);
}

#[model]
#[derive(PartialEq)]
struct Old {
    steps: u64,
    name: String,
}

#[test]
fn fields_are_found_by_name() {
    let mut saved = SavedState::default();
    put(&mut saved, "steps", &7_u64);
    put(&mut saved, "gone", &"unused");
    let (mut steps, mut added) = (0_u64, 3_u8);
    Restoring::new(&saved).field("steps", &mut steps).unwrap();
    Restoring::new(&saved).field("added", &mut added).unwrap();
    assert_eq!((steps, added), (7, 3));
}

#[test]
fn a_field_of_another_type_is_named_and_left_alone() {
    let mut saved = SavedState::default();
    put(&mut saved, "steps", &"seven");
    let mut steps = 1_u64;
    let error = Restoring::new(&saved)
        .field("steps", &mut steps)
        .unwrap_err();
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
    put(&mut saved, "small", &200_u8);
    let (mut wide, mut narrow) = (0_u64, 0_i8);
    Restoring::new(&saved).field("small", &mut wide).unwrap();
    assert_eq!(wide, 200);
    assert!(Restoring::new(&saved).field("small", &mut narrow).is_err());
}

#[track_caller]
fn refused<T: Serialize + 'static, U: DeserializeOwned + 'static>(
    value: &T,
    mut other: U,
) -> String {
    let mut saved = SavedState::default();
    put(&mut saved, "field", value);
    let error = Restoring::new(&saved)
        .field("field", &mut other)
        .unwrap_err()
        .to_string();
    let said = error
        .strip_prefix("field `field` cannot be restored: ")
        .unwrap();
    said.split(" (saved as").next().unwrap().to_owned()
}

#[test]
fn what_does_not_fit_is_said_in_words() {
    let exactly = "is none that f32 holds exactly";
    assert_eq!(
        refused(&1e300, 0_f32),
        format!("the number 1e300 {exactly}")
    );
    assert_eq!(refused(&0.1, 0_f32), format!("the number 0.1 {exactly}"));
    assert_eq!(
        refused(&((1_u64 << 53) + 1), 0_f64),
        "an integer that no floating point number equals"
    );
    assert_eq!(
        refused(&-1_i32, 0_u16),
        "invalid value: integer `-1`, expected u16"
    );
    assert_eq!(
        refused(&Some(7_u8), String::new()),
        "invalid type: integer `7`, expected a string"
    );
    assert_eq!(
        refused(&None::<u8>, 0_u8),
        "invalid type: Option value, expected u8"
    );
    assert_eq!(
        refused(
            &vec![("a".to_owned(), vec![0.1])],
            vec![(String::new(), vec![0_f32])]
        ),
        format!("at [0].[1].[0]: the number 0.1 {exactly}")
    );
    assert_eq!(
        refused(&[1_u8, 2, 3], [0_u8; 2]),
        "it has more values than the type"
    );
    let long = refused(&"x".repeat(1 << 20), 0_u8);
    assert!(long.len() < 600 && long.ends_with(" bytes)"), "{long}");

    let mut saved = SavedState::default();
    put(&mut saved, "steps", &"seven");
    assert_eq!(
        Restoring::new(&saved)
            .field("steps", &mut 1_u64)
            .unwrap_err()
            .to_string(),
        "field `steps` cannot be restored: invalid type: string \"seven\", expected u64 (saved as `&str`, now `u64`; \
         `#[viewmodel(persist(from = \"function\"))]` converts)"
    );
}

#[test]
fn what_fits_in_another_type_is_taken() {
    let mut saved = SavedState::default();
    put(&mut saved, "single", &0.5_f32);
    put(&mut saved, "double", &0.5_f64);
    put(&mut saved, "integer", &-3_i128);
    put(&mut saved, "option", &Some(4_u8));
    let (mut single, mut double, mut integer) = (0_f32, 0_f64, 0_f64);
    Restoring::new(&saved).field("double", &mut single).unwrap();
    Restoring::new(&saved).field("single", &mut double).unwrap();
    Restoring::new(&saved)
        .field("integer", &mut integer)
        .unwrap();
    assert_eq!((single, double, integer), (0.5, 0.5, -3.0));
    // What was always there may be optional, and the other way round.
    let (mut optional, mut there) = (None::<i8>, 0_u64);
    Restoring::new(&saved)
        .field("integer", &mut optional)
        .unwrap();
    Restoring::new(&saved).field("option", &mut there).unwrap();
    assert_eq!((optional, there), (Some(-3), 4));
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
    put(&mut saved, "body", &old);
    let mut new = New {
        added: 9,
        name: String::new(),
        steps: 0,
    };
    Restoring::new(&saved).field("body", &mut new).unwrap();
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
    put(&mut saved, "list", &vec![1_u32, 2, 3]);
    saved.fields.get_mut("list").unwrap().truncate(2);
    let mut list = vec![8_u32];
    assert!(Restoring::new(&saved).field("list", &mut list).is_err());
    assert_eq!(list, [8]);
}
