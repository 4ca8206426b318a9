// The page of `inspect --serve`. The server sends all that there is to see, again after each change; elements that stay are kept, so
// that focus, open details and scroll positions stay where they are. Text of Apps becomes text nodes and nothing else.

// The token stands behind the `#` of the address, which is sent to nobody. This tab alone keeps it, and it leaves the address bar.
const KEPT = 'keyway-token';
const given = location.hash.slice(1);
if (/^[0-9a-f]{64}$/.test(given)) {
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, '', '/');
}
const bearer = { Authorization: `Bearer ${sessionStorage.getItem(KEPT) ?? ''}` };

const SVG = 'http://www.w3.org/2000/svg';
const byId = (id) => document.getElementById(id);

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}
const h = (tag, attributes = {}, ...children) => filled(document.createElement(tag), attributes, children);
const s = (tag, attributes = {}, ...children) => filled(document.createElementNS(SVG, tag), attributes, children);

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Makes the children of `parent` those of `items`, in order. Children that stay are updated, and moved only if they must be. */
function sync(parent, items, key, make, update) {
  const before = new Map([...parent.children].filter((own) => own.dataset.key !== undefined).map((own) => [own.dataset.key, own]));
  let last = [...parent.children].filter((own) => own.dataset.key === undefined).at(-1) ?? null;
  for (const item of items) {
    const name = String(key(item));
    let own = before.get(name);
    before.delete(name);
    if (!own) {
      own = make(item);
      own.dataset.key = name;
    }
    const place = last ? last.nextElementSibling : parent.firstElementChild;
    if (own !== place) parent.insertBefore(own, place);
    update?.(own, item);
    last = own;
  }
  for (const gone of before.values()) {
    const had = gone.contains(document.activeElement);
    gone.remove();
    if (had) focusNear(parent);
  }
}

/** Moves the focus to what is nearest to `place`, where the element that had it is gone. */
function focusNear(place) {
  const next = place.querySelector('button') ?? place.closest('article, aside')?.querySelector('h2') ?? byId('apps');
  next.focus();
}

/** Draws `parent` anew, if what it is drawn from has changed. */
function redraw(parent, from, draw) {
  const text = JSON.stringify(from);
  if (parent.drawn === text) return;
  parent.drawn = text;
  const had = parent !== document.activeElement && parent.contains(document.activeElement);
  parent.replaceChildren(...[draw()].flat());
  if (had) focusNear(parent);
}

// Numbers

const digits = (number) => (number < 9.995 ? number.toFixed(2) : number < 99.95 ? number.toFixed(1) : number.toFixed(0));
function time(nanos) {
  if (nanos < 1e3) return `${nanos} ns`;
  if (nanos < 1e6) return `${digits(nanos / 1e3)} µs`;
  if (nanos < 1e9) return `${digits(nanos / 1e6)} ms`;
  return `${digits(nanos / 1e9)} s`;
}
function size(bytes) {
  if (bytes < 1e3) return `${bytes} bytes`;
  if (bytes < 1e6) return `${digits(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${digits(bytes / 1e6)} MB`;
  return `${digits(bytes / 1e9)} GB`;
}
const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
const short = (digest) => digest.slice(0, 12);
const clock = (at) => h('time', { datetime: new Date(at).toISOString() }, new Date(at).toLocaleTimeString());

// What is said to whoever listens

let queue = [];
function say(text) {
  queue.push(text);
  if (queue.length > 1) return;
  setTimeout(() => {
    byId('said').textContent = queue.slice(-5).join('. ');
    queue = [];
  }, 150);
}

// Acting

async function act(app, order) {
  let reason;
  try {
    const answer = await fetch('/act', {
      method: 'POST',
      headers: { ...bearer, 'Content-Type': 'application/json' },
      body: JSON.stringify({ pid: app.pid, run: app.run, order }),
    });
    reason = answer.ok ? undefined : (await answer.json()).error;
  } catch {
    reason = 'the command does not answer';
  }
  if (reason) {
    byId('works').prepend(h('li', { class: 'bad' }, `Not begun: ${reason}`));
    say(`Not begun: ${reason}`);
  }
}

/** A button whose name tells what it is for, also where its text alone does not. */
const button = (text, subject, press) =>
  h('button', { type: 'button', click: press }, text, subject && h('span', { class: 'unseen' }, ` ${subject}`));

// The graph

function graph(own, number) {
  const tip = `tip-${number}`;
  const label = own.boxes.map((box) => (box.remark ? `${box.name}, ${box.remark}` : box.name)).join('; ');
  const labels = own.arrows.filter((arrow) => arrow.features);
  return s('svg', { viewBox: `0 0 ${own.width} ${own.height}`, width: own.width, height: own.height, role: 'img', 'aria-label': `What is bound: ${label}` },
    s('defs', {}, s('marker', { id: tip, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' }, s('path', { d: 'M0 0 L8 4 L0 8 Z' }))),
    ...own.arrows.map((arrow) => s('path', { class: arrow.is_broken ? 'arrow broken' : 'arrow', d: arrow.line, 'marker-end': `url(#${tip})` })),
    ...own.boxes.map(box),
    ...labels.map((arrow) => s('text', { class: 'feature', x: arrow.x, y: arrow.y }, arrow.features)));
}
function box(own) {
  const [middle, base] = [own.x + Math.floor(own.width / 2), own.y + Math.floor(own.height / 2)];
  const corner = ['core', 'provided', 'unserved'].includes(own.kind) ? 0 : 10;
  const faulty = /fault/.test(own.remark ?? '') ? ' faulty' : '';
  return s('g', { class: own.kind + faulty },
    s('rect', { x: own.x, y: own.y, width: own.width, height: own.height, rx: corner }),
    s('text', { x: middle, y: base + (own.remark ? -2 : 5) }, own.name),
    own.remark && s('text', { class: 'remark', x: middle, y: base + 13 }, own.remark));
}

// Modules, by the Core that they serve

function modules(place, app, view) {
  const cores = [...new Set(app.modules.filter((own) => own.core).map((own) => own.core))];
  const groups = cores.map((core) => ({ core, rows: app.modules.filter((own) => own.core === core) }));
  const without = app.modules.filter((own) => !own.core);
  if (without.length) groups.unshift({ core: '', rows: without });
  sync(place, groups, (group) => group.core, (group) => h('tbody', {}, coreRow(app, group.core)), (body, group) => {
    if (group.core) updateCore(body.firstElementChild, app, group.core, view);
    sync(body, group.rows, (own) => own.name, moduleRow, (row, own) => updateModule(row, app, own));
  });
}
function coreRow(app, core) {
  if (!core) return undefined;
  const name = h('input', { type: 'text', value: `${core.replace(/^core-/, '')}.rec`, 'aria-label': `File of the recording of ${core}` });
  const record = (event) => {
    event.preventDefault();
    act(app, { kind: 'record', core, file: name.value });
  };
  const form = h('form', { class: 'does', submit: record }, name, h('button', {}, 'Record calls', h('span', { class: 'unseen' }, ` of ${core}`)));
  return h('tr', { class: 'core' }, h('th', { scope: 'rowgroup' }, core), h('td', { colspan: 5 }, h('div', { class: 'does' }, h('span', { class: 'does' }), form)));
}
function updateCore(row, app, core, view) {
  const open = view.works.filter((work) => work.run === app.run && work.core === core && ['begun', 'in'].includes(work.state));
  const trace = open.find((work) => work.title.startsWith('trace'));
  redraw(row.querySelector('span.does'), trace ? trace.number : 0, () => trace
    ? button('End trace', `of ${core}`, () => act(app, { kind: 'end', work: trace.number }))
    : button('Insert trace', `in front of ${core}`, () => act(app, { kind: 'trace', core })));
}
function moduleRow(own) {
  const builds = h('details', {}, h('summary', {}), h('ul', { class: 'plain' }));
  return h('tr', {}, h('th', { scope: 'row' }, h('code', {}, own.name)), h('td', {}, own.kind), h('td', {}), h('td', { class: 'number' }), h('td', {}, builds), h('td', {}, h('div', { class: 'does' })));
}
const COLOURS = { running: 'good', faulted: 'bad', refused: 'bad', out: 'warn' };
function updateModule(row, app, own) {
  const [, , state, generation, builds, does] = row.children;
  redraw(state, [own.state, own.faults, own.reason], () => [
    h('span', { class: COLOURS[own.state] ?? 'faint' }, own.state),
    ...(own.faults ? [h('span', { class: 'bad' }, `, ${counted(own.faults, 'fault')}`)] : []),
    ...(own.reason ? [h('div', { class: 'faint' }, own.reason)] : []),
  ]);
  write(generation, own.generation ? String(own.generation) : '');
  const all = app.builds[own.name] ?? [];
  const live = all.find((build) => build.is_live);
  write(builds.firstElementChild.firstElementChild, `${live ? `${short(live.digest)}, ` : ''}${counted(all.length, 'build')}`);
  redraw(builds.firstElementChild.lastElementChild, all, () => all.map((build) => buildItem(app, own, build)));
  redraw(does.firstElementChild, [own.kind, own.state, own.generation, own.core], () => actions(app, own));
}
function buildItem(app, own, build) {
  const marks = [['live', build.is_live], ['current', build.is_current], ['mapped', build.is_mapped && !build.is_live]];
  const words = marks.filter(([, holds]) => holds).map(([word]) => word);
  return h('li', {}, h('code', {}, short(build.digest)), ` ${size(build.size)}, published `, clock(build.published),
    words.length ? h('span', { class: 'good' }, ` ${words.join(', ')}`) : undefined,
    build.quarantined ? h('div', { class: 'bad' }, `quarantined, since: ${build.quarantined} `,
      button('Let in again', `the build ${short(build.digest)} of ${own.name}`, () => act(app, { kind: 'clear', build: build.digest }))) : undefined);
}
function actions(app, own) {
  const live = own.state === 'running';
  const does = [];
  const add = (text, order) => does.push(button(text, own.name, () => act(app, order)));
  if (own.kind === 'system' && !live) add('Swap in', { kind: 'swap', core: own.core, system: own.name, drop: [] });
  if (own.kind === 'layer' && live) add('Take out', { kind: 'remove', core: own.core, layer: own.name });
  if (own.kind === 'layer' && own.state === 'out') add('Insert', { kind: 'insert', core: own.core, layer: own.name });
  if (own.kind !== 'app' && live && own.generation > 1) add('Roll back', { kind: 'rollback', module: own.name });
  return does;
}

// Traces

const COLUMNS = ['function', 'calls', 'calls/s', 'faults', 'timed', 'p50', 'p90', 'p99', 'max', 'self', 'total', 'times'];
const sum = (row, nanos) => `${row.is_estimated ? '~' : ''}${time(nanos)}`;
function traceTable(own) {
  const heads = COLUMNS.map((name, at) => h('th', { scope: 'col', class: at && name !== 'times' ? 'number' : '' }, name));
  return h('div', {}, h('h4', {}), h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Calls of ${own.core}` },
    h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}))));
}
function updateTrace(element, own) {
  write(element.firstElementChild, `${own.core}, ${own.seconds.toFixed(1)} s${own.is_over ? ', ended' : ''}`);
  sync(element.querySelector('tbody'), own.functions, (row) => row.function,
    (row) => h('tr', {}, h('th', { scope: 'row' }, h('code', {}, row.function)), ...COLUMNS.slice(1).map((name) => h('td', name === 'times' ? {} : { class: 'number' }))),
    (line, row) => {
      const cells = [row.calls, row.per_second.toFixed(1), row.faults, row.is_estimated ? row.timed : 'all', ...[row.p50, row.p90, row.p99, row.max].map(time), sum(row, row.self), sum(row, row.total)];
      cells.forEach((text, at) => write(line.children[at + 1], String(text)));
      redraw(line.lastElementChild, row.times, () => histogram(row.times));
    });
}
function histogram({ from, bars }) {
  if (!bars.length) return [];
  const [width, height, most] = [7, 26, Math.max(...bars)];
  const begin = (at) => (from || 1) * 2 ** at;
  const top = bars.indexOf(most);
  const label = `From ${time(from)} to ${time(begin(bars.length))}, most calls from ${time(begin(top))} to ${time(begin(top + 1))}`;
  return s('svg', { class: 'bars', width: bars.length * width, height, role: 'img', 'aria-label': label },
    s('title', {}, label),
    ...bars.map((calls, at) => {
      const high = calls ? Math.max(2, Math.round((calls / most) * (height - 1))) : 0;
      return s('rect', { x: at * width, y: height - 1 - high, width: width - 1, height: high });
    }),
    s('rect', { class: 'ground', x: 0, y: height - 1, width: bars.length * width, height: 1 }));
}

// Events and Faults

const BAD = ['faulted', 'rolled-back', 'refused', 'aborted', 'stopped'];
const wordsOf = (event) => {
  const generation = event.generation ? `, generation ${event.generation}` : '';
  const build = event.digest ? `, build ${short(event.digest)}` : '';
  const pause = event.pause === undefined ? '' : `, pause ${event.pause.toFixed(1)} µs`;
  return `${event.module} ${event.step.replace('-', ' ')}${generation}${build}${pause}${event.reason ? `: ${event.reason}` : ''}`;
};
// The quarantine that follows a Fault tells of the same one.
const isFault = (event) => event.step !== 'quarantined' && (event.backtrace !== undefined || event.step === 'faulted' || (event.reason ?? '').startsWith('fault in '));
const eventItem = (event) => h('li', {}, clock(event.at), h('span', { class: BAD.includes(event.step) ? 'bad' : '' }, ` ${wordsOf(event)}`));
const faultItem = (event) => h('li', {}, clock(event.at), h('span', { class: 'bad' }, ` ${wordsOf(event)}`),
  event.backtrace ? h('details', {}, h('summary', {}, 'Backtrace'), h('pre', { tabindex: 0 }, event.backtrace))
    : h('div', { class: 'faint' }, 'no backtrace: start the App with RUST_BACKTRACE=1'));

// Apps

let drawings = 0;
function article(app) {
  const id = `app-${app.pid}-${app.run}`;
  const heads = ['Core or module', 'Kind', 'State', 'Generation', 'Build', 'Actions'];
  const number = (drawings += 1);
  const own = h('article', { id, 'aria-labelledby': `${id}-name` },
    h('h2', { id: `${id}-name`, tabindex: -1 }, `${app.app} `, h('span', { class: 'faint' }, `process ${app.pid}`)),
    h('p', { class: 'kept' }, h('label', {}, 'Kept mapped ', h('meter', { min: 0 })), ' ', h('span', {})),
    h('h3', {}, 'What is bound'),
    h('div', { class: 'graph scroll', tabindex: 0, role: 'region', 'aria-label': `Graph of ${app.app}` }),
    h('h3', {}, 'Modules'),
    h('div', { class: 'scroll' }, h('table', { class: 'modules' }, h('caption', { class: 'unseen' }, `Modules of ${app.app}`),
      h('thead', {}, h('tr', {}, ...heads.map((text) => h('th', { scope: 'col', class: text === 'Generation' ? 'number' : '' }, text)))))),
    h('section', { class: 'traces', 'aria-label': 'Traces', hidden: true }, h('h3', {}, 'Traces')),
    h('section', { class: 'faults', 'aria-label': 'Faults', hidden: true }, h('h3', {}, 'Faults'), h('ul', { class: 'plain' })),
    h('section', { 'aria-label': 'Events' }, h('h3', {}, 'Events'), h('ul', { class: 'plain log events', tabindex: 0, 'aria-label': 'Latest first' })));
  own.number = number;
  return own;
}
function updateApp(own, app, view) {
  const meter = own.querySelector('meter');
  const budget = Math.max(app.budget, 1);
  Object.assign(meter, { max: budget, high: budget * 0.9, value: Math.min(app.kept, budget) });
  const over = app.kept > app.budget ? '; a restart is advised' : '';
  write(own.querySelector('.kept > span'), `${size(app.kept)} of ${size(app.budget)}${over}`);
  redraw(own.querySelector('.graph'), app.graph, () => graph(app.graph, own.number));
  modules(own.querySelector('table.modules'), app, view);
  const traces = own.querySelector('.traces');
  traces.hidden = !app.traces.length;
  sync(traces, app.traces, (trace) => trace.core, traceTable, updateTrace);
  const latest = [...app.events].reverse();
  const faults = latest.filter(isFault);
  own.querySelector('.faults').hidden = !faults.length;
  sync(own.querySelector('.faults > ul'), faults, (event) => event.number, faultItem);
  sync(own.querySelector('.events'), latest, (event) => event.number, eventItem);
}

// What was asked for

const STATES = { begun: 'under way', in: 'in place', done: 'done', failed: 'failed' };
const workItem = () => h('li', {}, h('code', {}), h('span', {}), h('span', { class: 'does' }));
function updateWork(item, work, view) {
  const [title, state, does] = item.children;
  write(title, work.title);
  write(state, ` ${work.app}: ${STATES[work.state]}${work.message ? `: ${work.message}` : ''}`);
  state.className = { done: 'good', failed: 'bad' }[work.state] ?? 'warn';
  const app = view.apps.find((own) => own.run === work.run);
  redraw(does, [work.state, Boolean(app)], () => {
    if (!app) return [];
    if (work.core && ['begun', 'in'].includes(work.state)) return button('End', work.title, () => act(app, { kind: 'end', work: work.number }));
    if (!work.dropping.length) return [];
    const [, core, system] = /^swap (.*)=(.*)$/.exec(work.title) ?? [];
    return core ? button(`Swap without ${work.dropping.join(', ')}`, work.title, () => act(app, { kind: 'swap', core, system, drop: work.dropping })) : [];
  });
}

// All of it

/** What has come since the view before, for whoever listens. */
function tell(before, view) {
  const known = new Map(before.apps.map((app) => [app.run, app]));
  for (const app of view.apps) {
    const old = known.get(app.run);
    known.delete(app.run);
    if (!old) say(`${app.app} runs`);
    const last = old?.events.at(-1)?.number ?? 0;
    for (const event of old ? app.events.filter((own) => own.number > last) : []) say(wordsOf(event));
  }
  for (const gone of known.values()) say(`${gone.app} has ended`);
  const states = new Map(before.works.map((work) => [work.number, work.state]));
  for (const work of view.works) {
    if (states.get(work.number) !== work.state) say(`${work.title}: ${STATES[work.state]} ${work.message}`);
  }
}

let before = { apps: [], works: [] };
function show(view) {
  tell(before, view);
  write(byId('store'), view.store);
  byId('none').hidden = view.apps.length > 0;
  sync(byId('problems'), view.problems, (text) => text, (text) => h('li', {}, text));
  const apps = byId('apps');
  sync(apps, view.apps, (app) => app.run, article, (own, app) => updateApp(own, app, view));
  sync(byId('index'), view.apps, (app) => app.run, (app) => h('li', {}, h('a', { href: `#app-${app.pid}-${app.run}` }, `${app.app} (${app.pid})`)));
  byId('nothing').hidden = view.works.length > 0;
  for (const refused of byId('works').querySelectorAll('li:not([data-key])')) if (view.works.length !== before.works.length) refused.remove();
  sync(byId('works'), [...view.works].reverse(), (work) => work.number, workItem, (item, work) => updateWork(item, work, view));
  before = view;
}

const state = (text, colour) => {
  byId('state').className = colour;
  write(byId('state'), text);
};

/** Reads server-sent events; `EventSource` could not send the token. */
async function look() {
  const answer = await fetch('/events', { headers: bearer, cache: 'no-store' });
  if (answer.status === 401) return false;
  if (!answer.ok) throw new Error(answer.statusText);
  state('Live', 'good');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop();
    const events = parts.filter((part) => part.startsWith('data: '));
    if (events.length) show(JSON.parse(events.at(-1).slice(6)));
  }
}

for (;;) {
  const again = await look().catch(() => true);
  if (!again) {
    state('The token is missing or another one: open the address that the command has printed.', 'bad');
    break;
  }
  state('The command does not answer; trying again.', 'bad');
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
