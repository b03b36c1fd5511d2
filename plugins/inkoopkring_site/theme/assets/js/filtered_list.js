// A list with filters: sorting and more rows, too. The address holds the whole state, so that
// back, forward and a shared link work. The rows that came with the page are used as long as they
// will do; other rows are copied from a pattern in the page.

import { choose } from "./list_data.js";

const STEP = 20;
const dutch = new Intl.NumberFormat("nl-NL");

/** The content of a template of the page. */
export const pattern = (name) => document.getElementById(`pattern-${name}`).content;

/**
 * Make a list work. `place` holds the form, the rows and what goes with them. `nouns` are what one
 * item and several are called. `load` fetches the index, `sorted` puts numbers in one of the
 * orders in `sorts`, and `makeRows` makes the rows of some numbers. `focus` is what has the focus
 * in the first row that was added, and `after` hears of every change of the rows.
 *
 * Returns the words of each choice, a way to say something, and `current`: the index with the
 * numbers of everything that was found, in order.
 */
export function filteredList({ place, nouns, sorts, load, sorted, makeRows, focus, after }) {
  const form = place.querySelector(".ik-filters");
  const drawer = place.querySelector(".ik-filterlade");
  const status = place.querySelector(".ik-balk [role=status]");
  const sort = place.querySelector(".ik-sort select");
  const chips = place.querySelector(".ik-chips");
  const list = place.querySelector("[data-rows]");
  const empty = place.querySelector(".ik-geen");
  const paging = place.querySelector(".ik-pagina");
  const more = paging.querySelector("button");

  const counted = (count) =>
    `${count ? dutch.format(count) : "Geen"} ${count === 1 ? nouns[0] : nouns[1]}`;

  // Every choice in the form, with its control and its words.
  const boxes = [...form.querySelectorAll("input")].map((control) => ({
    control,
    choice: `${control.name}=${control.value}`,
    label: control.nextElementSibling.textContent,
    count: control.parentElement.querySelector("[data-count]"),
  }));
  const selects = [...form.querySelectorAll("select")];
  const options = selects.flatMap((control) =>
    [...control.options].slice(1).map((option) => ({
      control: option,
      choice: `${control.name}=${option.value}`,
      label: option.dataset.label,
    })),
  );
  const labels = new Map([...boxes, ...options].map(({ choice, label }) => [choice, label]));
  const names = new Set([...form.elements].map((control) => control.name).filter(Boolean));

  const nodes = [...list.children];
  let state = { chosen: [], sort: "", shown: STEP };
  let found = nodes.map((_, index) => index);
  let total = Number(place.dataset.total);
  let turn = 0;

  // --- the address

  function readAddress() {
    const params = new URLSearchParams(location.search);
    const asked = [...params].filter(([name, value]) => names.has(name) && value);
    return {
      chosen: [...new Set(asked.map(([name, value]) => `${name}=${value}`))],
      sort: sorts.includes(params.get("sorteer")) ? params.get("sorteer") : "",
      shown: Math.max(STEP, Number.parseInt(params.get("toon"), 10) || 0),
    };
  }

  function addressOf({ chosen, sort, shown }) {
    const params = new URLSearchParams(chosen.map((choice) => choice.split(/=(.*)/s, 2)));
    if (sort) params.append("sorteer", sort);
    if (shown > STEP) params.append("toon", shown);
    const query = params.toString().replaceAll("%3A", ":");
    return location.pathname + (query && `?${query}`);
  }

  // --- the form

  function readForm() {
    const unknown = state.chosen.filter((choice) => !labels.has(choice));
    const ticked = boxes.filter(({ control }) => control.checked).map(({ choice }) => choice);
    const levels = selects
      .filter((control) => control.value)
      .map((control) => `${control.name}=${control.value}`);
    return [...ticked, ...levels, ...unknown];
  }

  function fillForm(chosen) {
    for (const { control, choice } of boxes) {
      control.checked = chosen.includes(choice);
      if (control.checked) unfold(control);
    }
    for (const control of selects) {
      const wanted = [...control.options]
        .reverse()
        .find((option) => chosen.includes(`${control.name}=${option.value}`));
      control.value = wanted?.value ?? "";
      if (control.value) unfold(control);
    }
    sort.value = state.sort;
  }

  /** Open everything that a control is folded away in. */
  function unfold(control) {
    for (
      let group = control.closest("details");
      group;
      group = group.parentElement.closest("details")
    )
      group.open = true;
  }

  // --- what is shown

  function showCounts(counts) {
    for (const { choice, count } of boxes) {
      const amount = counts.get(choice) ?? 0;
      const words = dutch.format(amount);
      if (count.textContent === words) continue;
      count.textContent = words;
      count.closest("label").classList.toggle("ik-vink--nul", amount === 0);
    }
    for (const { control, choice } of options) {
      control.textContent = control.textContent.replace(
        /\(.*\)$/,
        `(${dutch.format(counts.get(choice) ?? 0)})`,
      );
    }
  }

  function chip(choice) {
    const made = pattern("chip").firstElementChild.cloneNode(true);
    const label = labels.get(choice) ?? choice.slice(choice.indexOf("=") + 1);
    made.firstElementChild.textContent = label;
    made.setAttribute("aria-label", `Verwijder filter ${label}`);
    made.dataset.choice = choice;
    return made;
  }

  function showChips() {
    for (const old of chips.querySelectorAll(".ik-chip")) old.remove();
    chips.prepend(...state.chosen.map(chip));
    chips.hidden = state.chosen.length === 0;
    drawer.firstElementChild.textContent = state.chosen.length
      ? `Filters (${state.chosen.length} gekozen)`
      : "Filters";
  }

  function showPaging() {
    const shown = Math.min(state.shown, found.length);
    const left = total - shown;
    paging.hidden = shown === 0;
    paging.firstElementChild.textContent = `1 tot ${dutch.format(shown)} van ${dutch.format(total)}`;
    more.hidden = left <= 0;
    more.textContent = `Toon de volgende ${Math.min(STEP, left)}`;
  }

  /** Put these rows in the list; a row that stays is not touched, so focus within it stays too. */
  function putRows(rows) {
    const wanted = new Set(rows);
    for (const old of [...list.children]) if (!wanted.has(old)) old.remove();
    let next = list.firstElementChild;
    for (const row of rows) {
      if (row === next) next = next.nextElementSibling;
      else list.insertBefore(row, next);
    }
  }

  async function showRows(index, mine) {
    const shown = found.slice(0, state.shown);
    const missing = shown.filter((number) => !nodes[number]);
    const rows = missing.length ? await makeRows(index, missing, labels) : [];
    if (mine !== turn) return;
    missing.forEach((number, nth) => {
      nodes[number] ??= rows[nth];
    });
    putRows(shown.map((number) => nodes[number]));
    list.hidden = shown.length === 0;
    empty.hidden = shown.length > 0;
    after(list);
  }

  async function update() {
    const mine = ++turn;
    showChips();
    list.setAttribute("aria-busy", "true");
    try {
      const index = await load();
      if (mine !== turn) return;
      const result = choose(index, state.chosen);
      found = sorted(index, result.found, state.sort, state.chosen);
      total = found.length;
      showCounts(result.counts);
      status.textContent = counted(total);
      form.querySelector("[type=submit]").textContent = `Toon ${counted(total).toLowerCase()}`;
      showPaging();
      await showRows(index, mine);
    } catch {
      if (mine === turn) {
        status.textContent = "De lijst laden lukt nu niet. Laad de pagina opnieuw.";
        paging.hidden = true;
      }
    }
    if (mine === turn) list.removeAttribute("aria-busy");
  }

  function go(change) {
    state = { ...state, shown: STEP, ...change };
    history.pushState(null, "", addressOf(state));
    return update();
  }

  // --- what the reader does

  form.addEventListener("change", () => go({ chosen: readForm() }));
  // Opened, the filters begin at the top of the screen, so that their button is in sight at once.
  drawer.addEventListener("toggle", () => {
    if (drawer.open) drawer.scrollIntoView();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    drawer.open = false;
    status.focus();
  });
  sort.addEventListener("change", () => go({ sort: sort.value }));

  place.addEventListener("click", ({ target }) => {
    const chip = target.closest(".ik-chip");
    if (chip) {
      const next = chip.nextElementSibling.matches(".ik-chip")
        ? chip.nextElementSibling
        : chip.previousElementSibling;
      const after = next?.dataset.choice;
      go({ chosen: state.chosen.filter((choice) => choice !== chip.dataset.choice) });
      fillForm(state.chosen);
      (
        [...chips.querySelectorAll(".ik-chip")].find((one) => one.dataset.choice === after) ??
        status
      ).focus();
    } else if (target.matches(".ik-chips .ik-wis, .ik-geen .ik-wis")) {
      go({ chosen: [] });
      fillForm([]);
      status.focus();
    }
  });

  more.addEventListener("click", async () => {
    const first = Math.min(state.shown, found.length);
    state = { ...state, shown: state.shown + STEP };
    history.replaceState(null, "", addressOf(state));
    await update();
    list.children[first]?.querySelector(focus).focus();
  });

  // Fetch what the filters need as soon as somebody goes near them.
  for (const event of ["pointerover", "focusin"]) {
    place.addEventListener(event, () => load().catch(() => {}), { once: true });
  }

  addEventListener("popstate", () => {
    state = readAddress();
    fillForm(state.chosen);
    update();
  });

  state = readAddress();
  const isPlain = state.chosen.length === 0 && !state.sort && state.shown === STEP;
  if (isPlain) {
    list.replaceChildren(...nodes.slice(0, STEP));
    showPaging();
  } else {
    history.replaceState(null, "", addressOf(state));
    fillForm(state.chosen);
    list.replaceChildren();
    update();
  }

  /** Say something where the number of items stands. */
  const say = (words) => {
    status.textContent = words;
  };

  async function current() {
    const index = await load();
    const { found } = choose(index, state.chosen);
    return { index, found: sorted(index, found, state.sort, state.chosen) };
  }

  return { labels, say, current };
}
