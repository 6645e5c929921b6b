/**
 * Prisons as a new database begins with, one a line: agency code, name, country (blank is England),
 * NHS region (not verified), closed, holds men and women, types, categories, operator, postcode and
 * the healthcare provider's GP code. From the prison register of the Ministry of Justice (MIT, Crown
 * copyright); the region was filled in by geography. All of it can be edited later.
 */
export const PRISONS = `
ACI|Altcourse (HMP & YOI)||NW||m|HMP+YOI|B|G4S|L9 7LH|Y05527
AGI|Askham Grange (HMP & YOI)||NEY||f|HMP+YOI||PSP|YO23 3FT|Y03139
AKI|Acklington (HMP)|||closed||||PSP||
ALI|Albany (HMP)|||closed||||PSP||
ANI|Aldington (HMP)|||closed||||PSP||
ASI|Ashfield (HMP)||SW||m|HMP|C|Serco|BS16 9QJ|Y03195
AWI|Ashwell (HMP)|||closed||||PSP||
AYI|Aylesbury (HMYOI)||SE||m|YCS|C|PSP|HP20 1EH|Y03298
BAI|Belmarsh (HMP & YOI)||LON||m|HMP+YOI|A+B|PSP|SE28 0EB|Y05517
BCI|Buckley Hall (HMP)||NW||m|HMP|C|PSP|OL12 9DP|Y03148
BDI|Blundeston (HMP)|||closed||||PSP||
BFI|Bedford (HMP & YOI)||EE||m|HMP+YOI||PSP|MK40 1HG|Y05009
BHI|Blantyre House (HMP)|||closed||||PSP||
BKI|Brockhill (HMP & YOI)|||closed||||PSP||
BLI|Bristol (HMP & YOI)||SW||m|HMP+YOI||PSP|BS7 8PS|Y02307
BMI|Birmingham (HMP)||MID||m|HMP|B|PSP|B18 4AS|Y00613
BNI|Bullingdon (HMP & YOI)||SE||m|HMP+YOI|B+C|PSP|OX25 1PZ|Y03118
BRI|Bure (HMP)||EE||m|HMP|C|PSP|NR10 5GB|Y03221
BSI|Brinsford (HMP & YOI)||MID||m|HMP+YOI|B+C|PSP|WV10 7PY|Y02998
BTI|Blakenhurst (HMP)|||closed||||PSP||
BUI|Bullwood Hall (HMP)|||closed||||PSP||
BWI|Berwyn (HMP & YOI)|Wales|||m|HMP+YOI|C|PSP|LL13 9QA|W00160
BXI|Brixton (HMP)||LON||m|HMP||PSP|SW2 5XF|Y05518
BZI|Bronzefield (HMP & YOI)||SE||f|HMP+YOI||Sodexo|TW15 3JZ|Y04573
CDI|Chelmsford (HMP & YOI)||EE||m|HMP+YOI||PSP|CM2 6JT|Y02796
CEI|Cleland (HMP)|||closed||||PSP||
CFI|Cardiff (HMP & YOI)|Wales|||m|HMP+YOI||PSP|CF24 0UG|W00119
CHI|Camp Hill (HMP)|||closed||||PSP||
CKI|Cookham Wood (HMYOI)||SE||m|YCS||PSP|ME1 3LU|Y04889
CLI|Coldingley (HMP)||SE||m|HMP||PSP|GU24 9EX|Y03209
CPI|Campsfield House (hmYOI)|||closed||||PSP||
CRI|Colchester (hmYOI)|||closed||||PSP||
CSI|Castington (HMP & YOI)|||closed||||PSP||
CWI|Channings Wood (HMP)||SW||m|HMP|C|PSP|TQ12 6DW|Y03337
CYI|Canterbury (HMP)|||closed||||PSP||
DAI|Dartmoor (HMP)||SW||m|HMP|C|PSP|PL20 6RR|Y03336
DGI|Dovegate (HMP)||MID||m|HMP|B|Serco|ST14 8XR|Y03250
DHI|Drake Hall (HMP & YOI)||MID||f|HMP+YOI||PSP|ST21 6LQ|Y03247
DMI|Durham (HMP & YOI)||NEY||m|HMP+YOI||PSP|DH1 3HU|Y03152
DNI|Doncaster (HMP & YOI)||NEY||m|HMP+YOI|B|Serco|DN5 8UX|Y05519
DRI|Dorchester (HMP)|||closed||||PSP||
DTI|Deerbolt (HMP & YOI)||NEY||m|HMP+YOI||PSP|DL12 9BG|Y03151
DVI|Dover Immigration Removal Centre|||closed||||PSP||
DWI|Downview (HMP & YOI)||LON||f|HMP+YOI||PSP|SM2 5PD|Y03208
EEI|Erlestoke (HMP & YOI)||SW||m|HMP+YOI|C|PSP|SN10 5TU|Y05535
EHI|Standford Hill (HMP & YOI)||SE||m|HMP+YOI||PSP|ME12 4AA|Y03170
ESI|East Sutton Park (HMP & YOI)||SE||f|HMP+YOI||PSP|ME17 3DF|Y03578
EVI|Everthorpe (HMP)|||closed||||PSP||
EWI|Eastwood Park (HMP & YOI)||SW||f|HMP+YOI||PSP|GL12 8DB|Y03193
EXI|Exeter (HMP & YOI)||SW||m|HMP+YOI||PSP|EX4 4EX|Y02926
EYI|Elmley (HMP & YOI)||SE||m|HMP+YOI|B|PSP|ME12 4DZ|Y03171
FBI|Forest Bank (HMP & YOI)||NW||m|HMP+YOI|B|Sodexo|M27 8FB|Y03225
FDI|Ford (HMP)||SE||m|HMP||PSP|BN18 0BX|Y03158
FEI|Fosse Way (HMP & YOI)|||closed||HMP+YOI||PSP||
FHI|Foston Hall (HMP & YOI)||MID||f|HMP+YOI||PSP|DE65 5DN|Y02729
FII|Finnamore (hmYOI)|||closed||||PSP||
FKI|Frankland (HMP)||NEY||m|HMP|A+B|PSP|DH1 5YD|Y03153
FMI|Feltham (HMP)||LON||m|YOI||PSP|TW13 4ND|Y06017
FNI|Full Sutton (HMP)||NEY||m|HMP|A+B|PSP|YO41 1PS|Y05085
FOI|Foreign Prison|||closed||||PSP||
FSI|Featherstone (HMP)||MID||m|HMP|C|PSP|WV10 7PU|Y03249
FWI|Five Wells (HMP)||MID||m|HMP|C|PSP|NN8 2NG|
FYI|Feltham (HMYOI)||LON||m|YCS||PSP|TW13 4NP|Y06017
GHI|Garth (HMP)||NW||m|HMP|B|PSP|PR26 8NE|Y05525
GLI|Gloucester (HMP)|||closed||||PSP||
GMI|Guys Marsh (HMP)||SW||m|HMP|C|PSP|SP7 0AH|Y05533
GNI|Grendon (HMP)||SE||m|HMP|B+C|PSP|HP18 0TL|Y03299
GPI|Glen Parva (HMPYOI & Rc)|||closed||||PSP||Y03469
GTI|Gartree (HMP)||MID||m|HMP|B|PSP|LE16 7RP|Y03467
HBI|Hollesley Bay (HMP & YOI)||EE||m|HMP+YOI||PSP|IP12 3JW|Y03145
HCI|Huntercombe (HMP)||SE||m|HMP||PSP|RG9 5SB|Y03223
HDI|Hatfield (HMP & YOI)||NEY||m|HMP+YOI||PSP|DN7 6FA|Y05539
HEI|Hewell (HMP)||MID||m|HMP||PSP|B97 6QS|Y04566
HGI|Hewell Grange (HMP)|||closed||||PSP||
HHI|Holme House (HMP & YOI)||NEY||m|HMP+YOI|C|PSP|TS18 2QU|Y05011
HII|Hindley (HMP & YOI)||NW||m|HMP+YOI|C|PSP|WN2 5TH|Y05529
HLI|Hull (HMP & YOI)||NEY||m|HMP+YOI|B+C|PSP|HU9 5LS|Y02313
HMI|Humber (HMP)||NEY||m|HMP|C|PSP|HU15 2JZ|Y05528
HOI|High Down (HMP & YOI)||LON||m|HMP+YOI|C|PSP|SM2 5PJ|Y02264
HPI|Highpoint (HMP)||EE||m|HMP|C|PSP|CB8 9YG|Y03144
HRI|Haslar Immigration Removal Centre|||closed||||PSP||
HVI|Haverigg (HMP)||NW||m|HMP||PSP|LA18 4NA|Y03150
HYI|Holloway (HMP)|||closed||||PSP||
ISI|Isis (HMP & YOI)||LON||m|HMP+YOI|C|PSP|SE28 0NZ|Y05765
IWI|Isle Of Wight (HMP & YOI)||SE||m|HMP+YOI|B+C|PSP|PO30 5RS|Y05532
KMI|Kirkham (HMP)||NW||m|HMP||PSP|PR4 2RN|Y05551
KTI|Kennet (HMP)|||closed||||PSP||Y03175
KVI|Kirklevington Grange (HMP & YOI)||NEY||m|HMP+YOI||PSP|TS15 9PA|Y04674
LAI|Lancaster Castle (HMP)|||closed||||PSP||
LCI|Leicester (HMP)||MID||m|HMP||PSP|LE2 7AJ|Y03468
LEI|Leeds (HMP)||NEY||m|HMP||PSP|LS12 2TJ|Y02289
LFI|Lancaster Farms (HMP)||NW||m|HMP|C|PSP|LA1 3QZ|Y05531
LGI|Lowdham Grange (HMP)||MID||m|HMP|B|Serco|NG14 7DA|Y04881
LHI|Lindholme (HMP)||NEY||m|HMP|C|PSP|DN7 6EE|Y05538
LII|Lincoln (HMP & YOI)||MID||m|HMP+YOI||PSP|LN2 4BD|Y05603
LLI|Long Lartin (HMP)||MID||m|HMP|A+B|PSP|WR11 8TZ|Y05516
LMI|Latchmere House (HMP)|||closed||||PSP||
LNI|Low Newton (HMP & YOI)||NEY||f|HMP+YOI||PSP|DH1 5YA|Y03078
LPI|Liverpool (HMP)||NW||m|HMP|B|PSP|L9 3DF|Y05520
LTI|Littlehey (HMP)||EE||m|HMP|C|PSP|PE28 0SR|Y03556
LWI|Lewes (HMP & YOI)||SE||m|HMP+YOI|B|PSP|BN7 1EA|Y05199
LYI|Leyhill (HMP)||SW||m|HMP||PSP|GL12 8BT|Y03194
MDI|Moorland (HMP & YOI)||NEY||m|HMP+YOI|C|PSP|DN7 6BW|Y05537
MHI|Morton Hall (HMP)||MID||m|IRC||PSP|LN6 9PT|Y05536
MRI|Manchester (HMP & YOI)||NW||m|HMP+YOI|A+B|PSP|M60 9AH|Y05521
MSI|Maidstone (HMP)||SE||m|HMP||PSP|ME14 1UZ|Y03579
MTI|The Mount (HMP)||EE||m|HMP|C|PSP|HP3 0NZ|Y03438
MWI|Medway (STC)|||closed||STC||PSP|ME1 3YB|Y04619
NEI|Edmunds Hill (HMP)|||closed||||PSP||
NHI|New Hall (HMP & YOI)||NEY||f|HMP+YOI||PSP|WF4 4XX|Y04680
NLI|Northumberland (HMP)||NEY||m|HMP|C|Sodexo|NE65 9XG|Y05010
NMI|Nottingham (HMP & YOI)||MID||m|HMP+YOI||PSP|NG5 3AG|Y05512
NNI|Northallerton (HMP)|||closed||||PSP||
NOI|Northeye (HMP)|||closed||||PSP||
NSI|North Sea Camp (HMP)||MID||m|HMP||PSP|PE22 0QX|Y05496
NWI|Norwich (HMP & YOI)||EE||m|HMP+YOI||PSP|NR1 4LU|Y03219
ONI|Onley (HMP)||MID||m|HMP|C|PSP|CV23 8AP|Y05513
OWI|Oakwood (HMP)||MID||m|HMP|C|G4S|WV10 7QD|Y03576
OXI|Oxford (HMP)|||closed||||PSP||
PBI|Peterborough (HMP & YOI)||EE||m|HMP+YOI|B|Sodexo|PE3 7PD|Y03149
PCI|Pucklechurch (hmrc)|||closed||||PSP||
PDI|Portland (HMP & YOI)||SW||m|HMP+YOI|C|PSP|DT5 1DL|Y06308
PFI|Peterborough Female (HMP & YOI)||EE||f|HMP+YOI||Sodexo|PE3 7PD|Y03149
PKI|Parkhurst (HMP)|||closed||||PSP||
PNI|Preston (HMP & YOI)||NW||m|HMP+YOI||PSP|PR1 5AB|Y05524
PRI|Parc (HMP & YOI)|Wales|||m|HMP+YOI|B|G4S|CF35 6AP|W00121
PTI|Kingston (HMP)|||closed||||PSP||
PVI|Pentonville (HMP & YOI)||LON||m|HMP+YOI||PSP|N7 8TT|Y03254
PYI|Parc (HMYOI)|Wales|||m|YCS||G4S|CF35 6AP|
RCI|Rochester (HMP & YOI)||SE||m|HMP+YOI|C|PSP|ME1 3QS|Y03582
RDI|Reading (HMP & YOI)|||closed||||PSP||
RHI|Rye Hill (HMP)||MID||m|HMP|B|G4S|CV23 8SZ|Y05514
RLI|Rollestone (HMP)|||closed||||PSP||
RNI|Ranby (HMP)||MID||m|HMP|C|PSP|DN22 8EU|Y03545
RSI|Risley (HMP)||NW||m|HMP|C|PSP|WA3 6BP|Y03289
RUI|Rudgate (HMP)|||closed||||PSP||
SDI|Send (HMP)||SE||f|HMP||PSP|GU23 7LJ|Y03207
SFI|Stafford (HMP)||MID||m|HMP|C|PSP|ST16 3AW|Y03252
SHI|Stoke Heath (HMP & YOI)||MID||m|HMP+YOI|C|PSP|TF9 2JL|Y05188
SKI|Stocken (HMP)||MID||m|HMP|C|PSP|LE15 7RD|Y03448
SLI|Swaleside (HMP)||SE||m|HMP|B|PSP|ME12 4AX|Y03169
SMI|Shepton Mallet (HMP)|||closed||||PSP||
SNI|Swinfen Hall (HMP & YOI)||MID||m|HMP+YOI|C|PSP|WS14 9QS|Y03251
SPI|Spring Hill (HMP)||SE||m|HMP||PSP|HP18 0TL|Y03297
STC2|Rainsbrook (STC)|||closed|mf|STC||MTCNovo|CV23 8SY|
STC3|Oakhill (STC)||SE||m|STC||G4S|MK5 6AJ|
STI|Styal (HMP & YOI)||NW||f|HMP+YOI||PSP|SK9 4HR|Y04677
SUI|Sudbury (HMP & YOI)||MID||m|HMP+YOI||PSP|DE6 5HW|Y03285
SWI|Swansea (HMP & YOI)|Wales|||m|HMP+YOI||PSP|SA1 3SR|W00120
SYI|Shrewsbury (HMP)|||closed||||PSP||
TAI|Thorp Arch (HMP)|||closed||||PSP||
TCI|Thorn Cross (HMP & YOI)||NW||m|HMP+YOI||PSP|WA4 4RL|Y03412
TSI|Thameside (HMP & YOI)||LON||m|HMP+YOI||Serco|SE28 0FJ|Y05766
UKI|Usk (HMP)|Wales|||m|HMP|C|PSP|NP15 1XP|W00118
UPI|Prescoed (HMP & YOI)|Wales|||m|HMP+YOI||PSP|NP4 0TB|W00118
VEI|The Verne (HMP)||SW||m|HMP||PSP|DT5 1EQ|Y06307
WAI|The Weare (HMP)|||closed||||PSP||
WBI|Wellingborough (HMP)|||closed||||PSP||
WCI|Winchester (HMP & YOI)||SE||m|HMP+YOI||PSP|SO22 5DF|Y06482
WDI|Wakefield (HMP)||NEY||m|HMP|A+B|PSP|WF2 9AG|Y05081
WEI|Wealstun (HMP)||NEY||m|HMP|C|PSP|LS23 7AZ|Y03156
WHI|Woodhill (HMP)||SE||m|HMP|A+B|PSP|MK4 4DA|Y03660
WII|Warren Hill (HMP & YOI)||EE||m|HMP+YOI|B+C|PSP|IP12 3JW|Y03146
WLI|Wayland (HMP)||EE||m|HMP|C|PSP|IP25 6RL|Y02821
WMI|Wymott (HMP & YOI)||NW||m|HMP+YOI|C|PSP|PR26 8LW|Y05526
WNI|Werrington (HMYOI)||MID||m|YCS||PSP|ST9 0DX|Y03248
WOI|Wolds (HMP)|||closed||||PSP||
WRI|Whitemoor (HMP)||EE||m|HMP|A+B|PSP|PE15 0PR|Y03555
WSI|Wormwood Scrubs (HMP & YOI)||LON||m|HMP+YOI||PSP|W12 0AE|Y05523
WTI|Whatton (HMP)||MID||m|HMP|C|PSP|NG13 9FQ|Y04875
WWI|Wandsworth (HMP & YOI)||LON||m|HMP+YOI||PSP|SW18 3HS|Y03212
WYI|Wetherby (HMYOI)||NEY||mf|YCS||PSP|LS22 5ED|Y03157
ZZGHI|Ghost Holding Establishment|||closed||||||
`

/**
 * Immigration removal centres, which the prison register leaves out. The codes are this program's
 * own, in the same form as agency codes.
 */
export const REMOVAL_CENTRES = `
IRCBH|Brook House||SE
IRCCA|Campsfield House||SE
IRCCO|Colnbrook||LON
IRCDE|Derwentside||NEY
IRCHA|Harmondsworth||LON
IRCTI|Tinsley House||SE
IRCYW|Yarl's Wood||EE
`
