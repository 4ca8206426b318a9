//! Two sessions, each with an App of its own on one store, that restart at once.

/// What one session does, in order: the App saves its state, then the next process restores it.
const STEPS: usize = 2;

/// What the next process of each session restores, for every order of the steps of both. `file` names the file of a session.
fn restored(file: fn(session: usize) -> usize) -> Vec<[Option<usize>; 2]> {
    let mut all = Vec::new();
    for order in 0..1_usize << (2 * STEPS) {
        let sessions: Vec<_> = (0..2 * STEPS).map(|at| order >> at & 1).collect();
        if sessions.iter().sum::<usize>() != STEPS {
            continue;
        }
        let (mut done, mut files, mut restored) = ([0; 2], [None; 2], [None; 2]);
        for session in sessions {
            match done[session] {
                0 => files[file(session)] = Some(session),
                _ => restored[session] = files[file(session)],
            }
            done[session] += 1;
        }
        all.push(restored);
    }
    all
}

#[test]
fn each_finds_its_own_state_where_the_name_says_whose_it_is() {
    let own = [Some(0), Some(1)];
    let all = restored(|session| session);
    assert_eq!(all.len(), 6);
    assert!(all.iter().all(|restored| *restored == own));
    // In one file for both, four of the six orders give one of them the other's.
    let mixed = restored(|_| 0)
        .into_iter()
        .filter(|restored| *restored != own);
    assert_eq!(mixed.count(), 4);
}
