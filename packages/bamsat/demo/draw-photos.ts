import { join } from 'node:path';
import sharp from 'sharp';

/** Size of a drawing in pixels. */
const WIDTH = 1600;
const HEIGHT = 1000;
const JPEG = { quality: 78, mozjpeg: true } as const;

/** Draws the pictures of the demo: scenes of our own, so that nobody's photo and nobody's face is needed. */
export async function drawPhotos(folder: string): Promise<void> {
  const scenes: Readonly<Record<string, string>> = {
    'don-rac-bai-bien': beach(),
    'hoi-truong': hall(),
    'nha-van-hoa': house(),
    'ben-ca': harbour(),
  };
  for (const [name, content] of Object.entries(scenes)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`;
    await sharp(Buffer.from(svg))
      .jpeg(JPEG)
      .toFile(join(folder, `${name}.jpg`));
  }
}

function gradient(id: string, ...stops: readonly string[]): string {
  const step = 1 / (stops.length - 1);
  const parts = stops.map((colour, index) => `<stop offset="${index * step}" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${parts.join('')}</linearGradient>`;
}

function fill(id: string, y: number, height: number): string {
  return `<rect x="0" y="${y}" width="${WIDTH}" height="${height}" fill="url(#${id})"/>`;
}

function hills(y: number, colour: string, height: number, shift: number): string {
  const tops = [0, 1, 2, 3, 4, 5].map((index) => {
    const x = index * 320 - shift;
    const up = height * (0.55 + 0.45 * Math.abs(Math.sin(index * 1.7 + shift)));
    return `C${x + 90} ${y - up} ${x + 210} ${y - up} ${x + 320} ${y - height * 0.25}`;
  });
  return `<path d="M${-shift} ${y - height * 0.25}${tops.join('')}L${WIDTH + 200} ${y}L-200 ${y}Z" fill="${colour}"/>`;
}

function cloud(x: number, y: number, size: number): string {
  const puffs = [
    [0, 0, 1],
    [0.9, -0.35, 1.2],
    [2, 0, 1],
    [1, 0.2, 1.3],
  ] as const;
  const circles = puffs.map(
    ([dx, dy, r]) =>
      `<ellipse cx="${x + dx * size}" cy="${y + dy * size}" rx="${r * size}" ry="${r * size * 0.6}"/>`,
  );
  return `<g fill="#fff" opacity="0.75">${circles.join('')}</g>`;
}

/** Somebody seen from afar, in a conical hat or a cap, upright or bending to the left. */
function person(
  x: number,
  y: number,
  size: number,
  shirt: string,
  look: { hat?: boolean; bends?: boolean } = {},
): string {
  const hat =
    look.hat === false
      ? '<path d="M-13 -103a13 10 0 0 1 26 0h8v4h-34z" fill="#c0392b"/>'
      : '<path d="M-32 -99L0 -126L32 -99Z" fill="#ead7a0"/><path d="M-32 -99h64l-6 4h-52z" fill="#cdb577"/>';
  const upper = `<path d="M-18 -78q18 -14 36 0l4 44h-44z" fill="${shirt}"/><path d="M-18 -74l-16 34 8 4 16 -26zM18 -74l18 32 -8 5 -16 -25z" fill="${shirt}"/><circle cx="-31" cy="-36" r="5" fill="#c98f66"/><circle cx="33" cy="-38" r="5" fill="#c98f66"/><circle cx="0" cy="-94" r="13" fill="#c98f66"/>${hat}`;
  const turned = look.bends ? `<g transform="rotate(-48 0 -34)">${upper}</g>` : upper;
  return `<g transform="translate(${x} ${y}) scale(${size})"><ellipse cx="4" cy="2" rx="30" ry="6" fill="#000" opacity="0.15"/><path d="M-20 -36h40l-3 36h-12l-4 -24 -4 24h-14z" fill="#33414f"/>${turned}</g>`;
}

function bag(x: number, y: number, size: number, colour: string): string {
  return `<g transform="translate(${x} ${y}) scale(${size})"><ellipse cx="2" cy="2" rx="30" ry="5" fill="#000" opacity="0.15"/><path d="M-26 0q-8 -38 16 -44l-5 -12h30l-6 12q26 8 17 44z" fill="${colour}"/><path d="M-10 -44h20" stroke="#fff" stroke-width="3" opacity="0.6"/></g>`;
}

function boat(x: number, y: number, size: number, hull: string): string {
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-90 -24q90 24 190 -14l-26 44h-138z" fill="${hull}"/><path d="M-90 -24q90 24 190 -14l-3 8q-94 34 -184 14z" fill="#fff" opacity="0.65"/><rect x="-44" y="-62" width="56" height="42" fill="#f4efe2"/><rect x="-36" y="-54" width="18" height="14" fill="#5d8aa8"/><rect x="-12" y="-54" width="18" height="14" fill="#5d8aa8"/><rect x="-48" y="-68" width="64" height="8" fill="#b5473c"/><path d="M40 -26V-140M40 -138L86 -40M40 -138L-30 -68" stroke="#4a4034" stroke-width="4" fill="none"/><path d="M42 -136h30l-8 9 8 9h-30z" fill="#d8382e"/></g>`;
}

function palm(x: number, y: number, size: number): string {
  const leaves = [-70, -35, 0, 35, 70, 110, -110].map(
    (angle) => `<path d="M0 0Q40 -46 104 -20Q52 -22 0 0Z" transform="rotate(${angle - 40})" fill="#3f7d4e"/>`,
  );
  return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-8 0Q-2 -120 20 -232L32 -230Q16 -120 10 0Z" fill="#8a6a48"/><g transform="translate(26 -232)">${leaves.join('')}</g></g>`;
}

function beach(): string {
  const crowd = [
    person(980, 640, 0.9, '#2f6fb2', { hat: false }),
    person(1085, 655, 0.95, '#d98c2b', { bends: true }),
    person(1290, 640, 0.9, '#3f8f5c', { hat: false }),
    person(330, 690, 1.15, '#2f6fb2', { hat: false, bends: true }),
    person(470, 735, 1.35, '#b8456d'),
    bag(560, 742, 1.1, '#3c8d5b'),
    person(720, 765, 1.5, '#2f6fb2', { hat: false, bends: true }),
    person(1180, 800, 1.75, '#8658a5', { bends: true }),
    bag(1080, 815, 1.5, '#2e6da4'),
    person(930, 860, 2, '#d98c2b'),
    bag(1040, 900, 1.7, '#3c8d5b'),
    person(1400, 900, 2.2, '#2f6fb2', { hat: false }),
    person(190, 915, 2.2, '#3f8f5c'),
    bag(320, 935, 1.9, '#e0b13c'),
  ];
  const litter = Array.from({ length: 34 }, (_, index) => {
    const x = (index * 311) % 1560;
    const y = 660 + ((index * 173) % 310);
    return `<ellipse cx="${x}" cy="${y}" rx="${6 + (index % 4) * 3}" ry="${3 + (index % 3)}" fill="${['#9fb3a8', '#7d6a52', '#e8f0f2'][index % 3]}"/>`;
  });
  return `<defs>${gradient('sky', '#8fc7e8', '#fbe6c4')}${gradient('sea', '#2f8fb0', '#7cc6cf')}${gradient('sand', '#ecd9ae', '#d8bd86')}</defs>
${fill('sky', 0, 420)}<circle cx="1240" cy="190" r="70" fill="#fff3cf"/>${cloud(240, 150, 46)}${cloud(820, 110, 34)}
${hills(420, '#7fa3a8', 150, 40)}${hills(422, '#5d8a86', 90, 190)}${fill('sea', 420, 190)}
${boat(420, 470, 0.5, '#b5473c')}${boat(880, 456, 0.38, '#2f6fb2')}
<path d="M0 585q120 -26 260 0t280 0 300 0 290 0 270 0 260 0V660H0Z" fill="#fff" opacity="0.85"/>
<path d="M0 608q140 -22 280 0t300 4 300 -4 290 4 430 -4V1000H0Z" fill="url(#sand)"/>
${litter.join('')}${palm(90, 760, 1.6)}${palm(1540, 720, 1.35)}${crowd.join('')}`;
}

function hall(): string {
  const rows = [
    { y: 640, size: 1.15, count: 9 },
    { y: 770, size: 1.5, count: 8 },
    { y: 935, size: 2, count: 6 },
  ];
  const shirts = ['#f2f5f7', '#dfe9f2', '#33475b', '#f2f5f7', '#6a7f93', '#e8dcd0'];
  const seated = rows.flatMap(({ y, size, count }, row) => {
    const step = WIDTH / count;
    const people = Array.from({ length: count }, (_, index) => {
      const x = step * (index + 0.5);
      const shirt = shirts[(index * 2 + row) % shirts.length];
      return `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-34 0q2 -44 34 -46q32 2 34 46z" fill="${shirt}"/><circle cx="0" cy="-62" r="20" fill="#2b2320"/><path d="M-40 44V-8q40 -14 80 0v52z" fill="#7a3b2e"/></g>`;
    });
    return people;
  });
  const chairs = Array.from({ length: 5 }, (_, index) => {
    const x = 480 + index * 160;
    return `<g transform="translate(${x} 470)"><path d="M-38 40q0 -62 38 -64q38 2 38 64z" fill="${index === 2 ? '#26384a' : '#33475b'}"/><path d="M-8 -24l8 34 8 -34z" fill="#fff"/><circle cx="0" cy="-44" r="21" fill="#c98f66"/><path d="M-21 -46q2 -24 21 -24t21 24q-10 -12 -21 -12t-21 12z" fill="#241d1b"/></g>`;
  });
  const flowers = Array.from(
    { length: 26 },
    (_, index) =>
      `<circle cx="${420 + index * 31}" cy="${508 - (index % 3) * 7}" r="11" fill="${['#e2574c', '#f2c14e', '#f7f1e5', '#d96a93'][index % 4]}"/>`,
  );
  return `<defs>${gradient('wall', '#f3ead8', '#e6d7bb')}${gradient('curtain', '#b3282d', '#7e1a20')}${gradient('floor', '#b98d63', '#8d6544')}</defs>
${fill('wall', 0, 600)}<rect x="260" y="60" width="1080" height="450" fill="url(#curtain)"/>
${Array.from({ length: 27 }, (_, index) => `<rect x="${264 + index * 40}" y="60" width="10" height="450" fill="#000" opacity="0.10"/>`).join('')}
<rect x="240" y="44" width="1120" height="26" fill="#d7a93f"/>
<polygon points="800,130 822,195 890,195 835,235 856,300 800,260 744,300 765,235 710,195 778,195" fill="#f6c945"/>
<rect x="40" y="130" width="150" height="250" fill="#bfe0ee"/><path d="M40 130h150v250H40zM115 130v250M40 255h150" stroke="#8a6a48" stroke-width="10" fill="none"/>
<rect x="1410" y="130" width="150" height="250" fill="#bfe0ee"/><path d="M1410 130h150v250h-150zM1485 130v250M1410 255h150" stroke="#8a6a48" stroke-width="10" fill="none"/>
${fill('floor', 560, 440)}${chairs.join('')}
<rect x="380" y="510" width="840" height="80" rx="6" fill="#8a4b2f"/><rect x="380" y="510" width="840" height="14" fill="#a4613d"/>
${flowers.join('')}<path d="M230 590h90l-12 -120h-66z" fill="#8a4b2f"/><rect x="228" y="452" width="94" height="22" rx="4" fill="#a4613d"/>
<path d="M275 452v-60" stroke="#333" stroke-width="6"/><circle cx="275" cy="386" r="10" fill="#333"/>
${seated.join('')}`;
}

function house(): string {
  const windows = [330, 470, 1050, 1190].map(
    (x) =>
      `<rect x="${x}" y="470" width="90" height="130" fill="#a8d3e6"/><path d="M${x} 470h90v130h-90zM${x + 45} 470v130M${x} 535h90" stroke="#f7f3ea" stroke-width="8" fill="none"/>`,
  );
  const children = [
    person(420, 860, 1.3, '#d96a93', { hat: false }),
    person(520, 890, 1.35, '#2f6fb2', { hat: false }),
    person(690, 850, 1.5, '#3f8f5c'),
    person(1080, 870, 1.35, '#d98c2b', { hat: false }),
    person(1190, 850, 1.3, '#8658a5', { hat: false }),
    person(1320, 900, 1.7, '#b8456d'),
  ];
  const flags = Array.from(
    { length: 16 },
    (_, index) =>
      `<path d="M${200 + index * 76} ${404 + Math.abs(8 - index) * -3}h44l-22 40z" fill="${['#d8382e', '#f2c14e', '#3f8f5c', '#2f6fb2'][index % 4]}"/>`,
  );
  return `<defs>${gradient('sky', '#9fd0ea', '#eef6f2')}${gradient('roof', '#b9563f', '#8f3c2c')}${gradient('yard', '#dccdb2', '#c2ad88')}</defs>
${fill('sky', 0, 640)}${fill('yard', 636, 364)}${cloud(180, 130, 42)}${cloud(1180, 170, 50)}${hills(640, '#8fb59a', 230, 120)}
${palm(120, 720, 1.7)}${palm(1500, 720, 1.5)}
<path d="M190 400L800 190L1410 400Z" fill="url(#roof)"/><path d="M190 400L800 190L1410 400l-30 14L800 216 220 414z" fill="#d8795f"/>
<rect x="260" y="400" width="1080" height="300" fill="#f6e7c3"/><rect x="260" y="660" width="1080" height="40" fill="#cdb98d"/>
${windows.join('')}<rect x="700" y="440" width="200" height="260" fill="#8a5a3a"/><rect x="712" y="452" width="84" height="248" fill="#a8714b"/><rect x="804" y="452" width="84" height="248" fill="#a8714b"/>
<rect x="620" y="318" width="360" height="50" rx="6" fill="#f3e3bd"/><path d="M650 336h300M680 352h240" stroke="#8f3c2c" stroke-width="7" stroke-dasharray="26 9"/>
<path d="M800 190V110" stroke="#6b5a45" stroke-width="7"/><path d="M803 112h74v48h-74z" fill="#d8382e"/><polygon points="840,122 844,132 855,132 846,139 850,150 840,143 830,150 834,139 825,132 836,132" fill="#f6c945"/>
<path d="M190 402Q800 470 1410 402" stroke="#fff" stroke-width="3" fill="none"/>${flags.join('')}
<path d="M660 700h280l140 300H520z" fill="#e9dfc9"/>
<rect x="930" y="760" width="120" height="14" fill="#7a5a3a"/><path d="M944 774v50M1036 774v50" stroke="#7a5a3a" stroke-width="9"/>
${['#2f6fb2', '#d8382e', '#3f8f5c', '#e0b13c'].map((colour, index) => `<rect x="${942 + index * 24}" y="${738 - (index % 2) * 4}" width="18" height="${22 + (index % 2) * 4}" fill="${colour}"/>`).join('')}
${children.join('')}`;
}

function harbour(): string {
  const boats = [
    boat(300, 560, 1.1, '#2f6fb2'),
    boat(640, 540, 0.95, '#b5473c'),
    boat(980, 552, 1, '#3f8f5c'),
    boat(1300, 570, 1.2, '#2f6fb2'),
  ];
  const workers = [
    person(260, 800, 1.5, '#b8456d'),
    person(420, 830, 1.6, '#3f8f5c', { bends: true }),
    person(760, 810, 1.5, '#2f6fb2', { hat: false }),
    person(960, 880, 1.9, '#d98c2b'),
    person(1230, 840, 1.7, '#8658a5', { bends: true }),
    person(1420, 890, 2, '#2f6fb2', { hat: false }),
  ];
  const crates = [330, 560, 640, 1090, 1150, 1320].map((x, index) => {
    const y = 850 + (index % 3) * 30;
    return `<rect x="${x}" y="${y}" width="74" height="40" fill="${['#3c7fb1', '#cf5a43', '#4f9a6b'][index % 3]}"/><path d="M${x} ${y + 13}h74M${x} ${y + 26}h74" stroke="#fff" opacity="0.45" stroke-width="4"/><path d="M${x + 6} ${y}q30 -16 62 0z" fill="#b9c9d2"/>`;
  });
  return `<defs>${gradient('sky', '#f3b98a', '#fbe3c2', '#cfe5ea')}${gradient('sea', '#5f9db0', '#2c6b84')}${gradient('quay', '#bdb3a3', '#978c7b')}</defs>
${fill('sky', 0, 470)}<circle cx="420" cy="330" r="84" fill="#fff0c9"/>${cloud(980, 150, 44)}
${hills(470, '#8e9fa6', 170, 70)}${hills(472, '#6c8489', 100, 220)}${fill('sea', 468, 240)}
${Array.from({ length: 40 }, (_, index) => `<path d="M${(index * 197) % 1600} ${490 + ((index * 61) % 200)}h${30 + (index % 5) * 16}" stroke="#fff" opacity="0.3" stroke-width="4"/>`).join('')}
${boats.join('')}<path d="M0 690h1600v310H0z" fill="url(#quay)"/><path d="M0 690h1600v16H0z" fill="#d8cfbf"/>
${Array.from({ length: 9 }, (_, index) => `<rect x="${80 + index * 180}" y="668" width="26" height="34" rx="6" fill="#5a5248"/>`).join('')}
${crates.join('')}${workers.join('')}`;
}
