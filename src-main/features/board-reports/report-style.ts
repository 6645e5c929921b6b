/** How the report looks on A4 and in the preview. Ink on white: it is printed and photocopied. */
export const REPORT_STYLE = `
@page { size: A4; margin: 18mm 16mm 20mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 Inter, Arial, sans-serif; color: #212B32; background: #fff; }
body { margin: 0 auto; max-width: 178mm; }
h1 { font-size: 26pt; line-height: 1.15; margin: 6mm 0 6mm; font-weight: 600; }
h2 { font-size: 15pt; line-height: 1.25; margin: 0 0 4mm; font-weight: 600; break-after: avoid; }
h3 { font-size: 11.5pt; margin: 6mm 0 2mm; font-weight: 600; break-after: avoid; }
p { margin: 0 0 3mm; max-width: 150mm; }
section { break-before: page; }
section.follows { break-before: auto; break-inside: avoid; margin-top: 9mm; }
dl { display: grid; grid-template-columns: 42mm 1fr; gap: 2mm 4mm; margin: 0 0 6mm; }
dt { color: #425563; } dd { margin: 0; }
dl.definitions { display: block; columns: 2; column-gap: 8mm; font-size: 9.5pt; line-height: 1.4; }
dl.definitions div { break-inside: avoid; }
dl.definitions dt { color: inherit; font-weight: 600; margin-top: 2.5mm; }
table { break-inside: avoid; border-collapse: collapse; width: 100%; margin: 0 0 5mm; font-size: 9pt; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { break-after: avoid; text-align: left; color: #425563; padding-bottom: 2mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.4mm 2mm 1.4mm 0; border-bottom: 0.25mm solid #D8DDE0; font-weight: 400; }
thead th { font-weight: 600; border-bottom-color: #425563; }
tfoot { display: table-row-group; }
tfoot th, tfoot td { font-weight: 600; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
.number { text-align: right; white-space: nowrap; }
.quiet { color: #425563; }
.mark { border: 0.3mm solid #212B32; padding: 2.5mm 3.5mm; max-width: none; margin: 0 0 6mm; }
.icon { width: 5mm; height: 5mm; vertical-align: -1.2mm; fill: none; stroke: #212B32; stroke-width: 2.5; }
.lead { font-size: 11pt; line-height: 1.45; }
.lead p { margin-bottom: 2.2mm; max-width: none; }
.above { break-after: avoid; }
figure { margin: 0 0 3mm; break-inside: avoid; }
figure img { width: 72%; height: auto; display: block; }
figcaption { color: #425563; font-size: 9pt; }
ul { margin: 0 0 4mm; padding-left: 5mm; } li { margin-bottom: 1mm; max-width: 150mm; } li ul { margin: 1mm 0 0; }
@page sheet { margin: 10mm 16mm 15mm; }
.sheet { page: sheet; display: grid; grid-template-columns: 1fr 1fr; column-gap: 7mm; row-gap: 2.5mm; align-items: start; font-size: 8.5pt; line-height: 1.35; }
.sheet header, .sheet .wide { grid-column: 1 / -1; }
.sheet section { break-before: auto; break-inside: avoid; min-width: 0; }
.sheet + section { break-before: page; margin-top: 0; }
.sheet h1 { font-size: 17pt; margin: 0 0 2.5mm; }
.sheet h2 { font-size: 10.5pt; margin: 0 0 1mm; }
.sheet p { margin: 0 0 1.5mm; max-width: none; }
.sheet dl { grid-template-columns: 17mm 1fr 17mm 1fr; gap: 0.6mm 3mm; margin: 0; }
.sheet .mark { padding: 0.8mm 1.5mm; margin: 0 0 1.2mm; }
.sheet table { font-size: 8pt; line-height: 1.25; margin: 0; }
.sheet caption { padding-bottom: 0.8mm; font-size: 7pt; line-height: 1.25; }
.sheet th, .sheet td { padding: 0.7mm 1.5mm 0.7mm 0; }
.sheet .above { font-size: 7.5pt; line-height: 1.25; color: #425563; margin-bottom: 0.8mm; }
@media screen { body { padding: 8mm; } section:not(.wide, .half) { border-top: 1px solid #D8DDE0; margin-top: 12mm; padding-top: 8mm; } }
`
