//! What a report makes of figures.

use ecs_report::{Bar, Curve, Figure, Library, Machine, Measurement, Report, Row};

/// Three runs in which hecs takes 3, 4 and 5 times as long as Keyway, and the saves of one in which it takes 250 µs.
fn measurement() -> Measurement {
    let bars = vec![
        faster(Library::Hecs, 4.0),
        faster(Library::Hecs, 4.5),
        faster(Library::Gecs, 2.0),
    ];
    let figure = |case: &str, at, library, nanoseconds| Figure {
        case: case.to_owned(),
        at,
        library,
        nanoseconds,
    };
    let run = |times: f64| {
        vec![
            figure("insert", None, Library::Hosted, 100.0 * times),
            figure("insert", None, Library::Hecs, 100.0 * times * times),
            figure("save", None, Library::Hosted, 250_000.0),
            figure("growth", Some(1_000), Library::Hosted, 2.0),
            figure("growth", Some(1_000_000), Library::Hosted, 3.0),
        ]
    };
    Measurement {
        machine: Machine {
            processor: "a < b & c".to_owned(),
            kernel: "Kernel 1".to_owned(),
            compiler: "rustc 1".to_owned(),
        },
        versions: vec![(Library::Hecs, "0.11.2".to_owned())],
        rows: vec![
            row("insert", bars),
            row("save", vec![Bar::Under { nanoseconds: 3e5 }]),
            row("not measured", vec![faster(Library::Hecs, 1.0)]),
        ],
        curves: vec![Curve {
            name: "growth".to_owned(),
            axis: "entities".to_owned(),
            unit: "per entity".to_owned(),
        }],
        runs: vec![run(5.0), run(3.0), run(4.0)],
    }
}

fn faster(than: Library, times: f64) -> Bar {
    Bar::Faster { than, times }
}

fn row(name: &str, bars: Vec<Bar>) -> Row {
    Row {
        group: "Group".to_owned(),
        name: name.to_owned(),
        bars,
    }
}

#[test]
fn ratios_are_taken_within_runs() {
    let measurement = measurement();
    let report = Report::new(&measurement);
    let ratio = report.ratio(("insert", Library::Hecs), ("insert", Library::Hosted));
    assert_eq!(ratio, Some(4.0));
    assert_eq!(report.time("insert", None, Library::Hosted), Some(400.0));
    assert_eq!(report.time("insert", None, Library::Gecs), None);
    assert_eq!(report.points("growth"), [1_000, 1_000_000]);
}

#[test]
fn the_table_says_which_bars_are_held() {
    let table = Report::new(&measurement()).table();
    let line = |start: &str| table.lines().find(|line| line.starts_with(start));
    assert_eq!(
        line("| insert "),
        Some(
            "| insert | – | 400 ns | 4.0× | – | – | – | – | ≥ 4× hecs<br>≥ 4.5× hecs | yes: 4.00×<br>**no**: 4.00× |"
        )
    );
    assert_eq!(
        line("| save "),
        Some("| save | – | 250 µs | – | – | – | – | – | ≤ 300 µs | yes: 250 µs |")
    );
    assert_eq!(line("| not measured "), None);
    assert_eq!(
        line("| keyway-hosted "),
        Some("| keyway-hosted | 2.00 ns | 3.00 ns |")
    );
}

#[test]
fn a_measurement_survives_being_stored() {
    let measurement = measurement();
    let json = Report::new(&measurement)
        .json()
        .expect("it is a measurement");
    let again: Measurement = serde_json::from_str(&json).expect("it is a measurement");
    assert_eq!(
        Report::new(&again).json().expect("it is a measurement"),
        json
    );
}
