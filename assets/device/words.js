// @ts-check
// The 2,048 everyday words of which five make a receipt. A word's place in this list goes into
// the receipt's check: never sort, change or lengthen it, or receipts on paper stop working.
// Every two differ in two places and none begins another, so a slip of the finger is found.
const LIST = `
abad abon acar adaptasi adik afrika agustus ahli akademik akasia akhir akrab aksara akses aktif
aktor akun akurat alamat alasan alat aliran almanak alor alpukat alumni amatir ambil amerika ampas
amplop anak analog andong aneh aneka anekdot anggota anggrek anggur angin angkasa angklung angkot
angkutan angsa animasi anjungan antara antena antrean antusias anugerah anyam apel aplikasi april
arena arloji armada aroma arsip arsitek artikel artis arus arwana asam asia asinan asisten
asosiasi aspal asrama asri asuhan asyik atas atlet atom atraksi aturan aula awan awet ayah ayunan
bab baca badak badut bagasi bagian bagus bahagia bahan bahasa bajaj bakat bakpia bakso bakul
balada balai balita balkon balok bambu bandana bandrek bandung bangau bangun banjar bantal banten
bantuan banyak barisan barito barter basah basket baskom batagor batam baterai batik batu bawal
bawang bayangan bayi bebek bejana bekantan bekasi bekerja bekicot beku belajar belakang belerang
belia belitung beludru belukar belut bendera bengawan bengkel bengkok bengkulu benih bensin
benteng bentuk benua beo berani berawan berbagi berbaris berbulu berbunga berbunyi bercanda
bercocok berdaun berdiri berenang bergaya bergerak berguna berharap berhenti beringin berjalan
berkaca berkas berkebun berkilau berlaku berlatih berlayar berlian berlibur berlomba bermain
bermotif berpikir berputar bersaing bersama bersatu berseri bersih bersila bersinar bersiul
bertanya berteduh berteman bertemu bertukar beruang berubah berwarna besar besi betawi beton biasa
bibit bicara bidang bihun bijak biji bilangan bilas bilik bima bimbing binatang bingkai bintan
bintik biola biologi bioskop biru bisbol biskuit bisnis bit blender blewah blitar blora bogor bolu
bonang boneka bordir borongan botani botol brantas brasil brokoli bromo bros bubur budaya bufet
bugenvil buih bukit bulan bumi buncis bundar bundel bunga bungkus bunglon bunyi bus butir cabai
cabang cadangan cadas cahaya cair cakalang cakap cakram cakwe camilan campak campur candra canggih
canggung cangkir cangkul cantik capung cara catatan catur cekatan celah celana celemek cemara
cempaka cempedak cendana cendawan cendekia cendol cengkih cenil centong cepat cerdas cerek cerita
cermat cermin cerobong cerpen cetakan ciamis cianjur cicak cicip cikal cikampek cilegon cilok
cimahi cina cincau cincin cipta ciputat cirebon cireng ciri citarum coba cocok cokelat congklak
contoh copot corak cuaca cuci cucur cuka cukup cupang cuplikan curah dadu daerah daftar dahaga
dahlia dalam dalang danau dangkal dapur daratan daster dataran daun dayung debu definisi dekade
dekat delapan delima delman delta demak denah dendeng dengar denim denpasar depan depok deras
deret dermaga desa desember detail deterjen detik dialek dialog dian dimensi dinamo dinding dingin
dini direktur disiplin disket divisi dodol domba domestik donat dongeng dongkrak dorong dosen draf
drama drum dua duduk duet duku dunia duplikat durasi durian dusun edar edisi editor edukasi efek
efisien ejaan ekspresi elastis elegan elemen elit embrio embun enam encer energi engsel entah
entok erat eropa esai esok etalase etika fajar fakta familiar fantasi fase fasih favorit februari
feri fiksi filipina film filosofi finis fisika fitur flamingo flanel flores fokus folder folklor
fondasi format formulir forum fosil foto fungsi futsal gabungan gabus gagak gagasan gajah galaksi
galeri gambaran gambut gamelan gandeng gandum ganjil gapura garap garasi garis garpu garuda gasing
gaung gebyar gedung gelang gelar gelatik gema gembira gemerlap gemilang gemini genangan genap
gendong generasi genius geografi gerabah gerai gerbong gergaji gerhana gerimis gerobak gesek gesit
gesper getah getuk gianyar giat giling giliran girang gitar gizi globe goa golek golf golongan
gombong gondola gorden goreng gotong gradasi gram granit gratis gresik grup gudang gudeg gugus
gulai gulir gulma gulungan gumpal gunting guntur gunung gurame gurau gurih gurita gurun habitat
hadiah hadir hafal halaman halte haluan halus hambar hamparan hampir hamster handuk hangat hanya
harapan harian harimau harmonis haru hasil hawa hektare helai hemat hening henti hewan hiasan
hidangan hijau hikayat hilir himpunan hitung hiu hobi horizon hotel hubungan hulu humor huni huruf
hutan ialah ibu ide idola ijuk ikatan iklan iklim ikon ilalang ilmiah ilmu imbang impian imut
indah indeks india individu induk ingat inggris inisial inovasi inovatif insinyur instan integral
internet inti irigasi iris istana istilah istimewa isyarat italia itik izin jabatan jadwal jagat
jagoan jaguar jagung jahe jahit jajanan jakarta jaket jalan jalur jambi jambore jamu jangkar
jangkrik januari jarak jarang jaringan jarum jasmani jati jauh jawab jayapura jeda jejak jelajah
jembatan jember jemur jenaka jendela jengkol jenjang jepang jepara jepit jerami jerapah jerman
jernih jeruji jeruk jilid jinak jingga jitu joglo jok jombang joran juara judo judul jujur juli
julukan jumat jumbo jumlah jumpa jurnal jurusan kabarnya kabel kabin kabut kacamata kacang kado
kafe kagum kaidah kail kaisar kaitan kajian kakao kakatua kakek kaktus kaku kaldu kalem kalender
kaleng kalimat kalkun kamar kamboja kamera kamis kampung kampus kanada kanan kancil kancing
kandang kangkung kanguru kanji kantin kantong kantor kantuk kanvas kapal kapten kapuas kapuk
kapulaga karakter karangan karate karawang karbon karcis karedok kargo karimun karir karpet
kartini kartu karunia karya kaset kastil kasuari kasur kategori katrol katun kawasan kawat kayak
kayuh keadaan kebaya kebumen kebun kecap kecil kedai kedelai kedip kediri kegiatan kejora keju
kelabu keladi kelakar kelapa kelas keledai kelereng keliling kelinci kelola kelompok kelopak kelor
keluarga kemah kemajuan kemangi kemarau kemarin kembar kemeja kemilau kemoceng kemuning kenanga
kenari kencur kendali kendara kendi kenyang keong kepingan kepiting kepul keramik kerapu keraton
kerbau kereta kerikil kering keripik kerja kerlip kertas kerucut kerupuk kesan kesatria kesenian
ketapang ketat ketiga ketimun ketua ketumbar ketupat khas khayal khusus kicau kijang kilap kilo
kimia kincir kios kipas kiper kiprah kirana kirim kisah kiwi klakson klasik klaten klepon klien
koala kolam koleksi kolibri koloni koma komedi komentar komet komik komitmen komodo kompas
kompleks kompor komputer kondisi konser konten kontras konveksi koperasi kopi kopling koral korea
koridor kosong kostum kotak krakatau krayon kreasi kreatif krem krisan kristal kritis kualitas
kubik kucing kuda kudus kue kukusan kuliah kuliner kulkas kumbang kumpul kunang kuncup kuningan
kunjung kuno kunyah kunyit kuota kursi kursus kusen kutilang kutub labirin laci lada lajur lakon
laksa lambai lamongan lampau lancar landak landasan langit langkah langsat langsung lanjut lantai
lantang lapangan lapis laptop larut latar latihan lautan lavender lawak lawu layanan lebar legam
legenda legit lekas lekuk lele lemari lembap lembaran lembut lempar lenggang lengkap lengkuas
lensa lentera lereng lesehan lestari lesung letak lewat liburan licin liga lihat lili limau lincah
linen lingkar lintas lirih listrik liter lobak lobster logat logika logis logo lokal lokasi lombok
lompat loncat lonceng london lonjong lontar losmen loteng luar lubang lubuk lucu luhur lukisan
lumajang lumayan lumba lumbung lumpia lumpur lunak luncur lurik lurus lusa lusin macam madiun
madura maestro magelang magetan magma magnet mahakam maharani mahir mahoni mainan majalah majelis
majemuk makanan makassar makmur makna maluku mampu manado mandala mandi manfaat manggis mangkuk
mangrove manis mantap mantel manual maraton maret maritim marka markisa marmer martabak masakan
masinis maskot masuk matahari matang mataram materi matras mawar medali medan meja mekar meksiko
melamun melati melayang melayu melihat melodi melompat melon melukis meluncur memahami memahat
memakai memarut memasak memasang membawa memberi membuat membuka memetik memilih memori memotong
memulai memutar menambah menanam mencair mencatat mencoba mencuci mendung menebak menempel menenun
menerima mengaduk mengajak mengalir mengatur mengerti mengetik menggali mengirim menguap mengubah
mengukur mengupas menit menjaga menjahit menjawab menjemur mentari mentega menuang menukar menulis
menunggu menutup menyaji menyala menyapu menyiram menyukai menyulam menyusun merah merajut merakit
meranti merapi merata merauke merawat merdu merekah merica merpati mesir meter metro mikser
milenial mimpi minahasa minat minggu miniatur minum minyak miring mirip misi mitra mobil model
moderat modern molekul momen moncong montir monumen motif motor mozaik muat mudah mujair mulia
mulus mungil murid murni musang museum musim musisi mutakhir mutiara naik nakhoda naluri nama
nampan nanas nanti nasi naskah navigasi nektar nelayan nenek net nganjuk ngarai ngawi ngengat
ngobrol niaga nias nila nomor nonton notasi novel november nuansa nuri nutrisi nyaman nyanyian
nyaring nyata nyenyak nyiur obeng objek obrolan oktober olahan olahraga oleh ombak omelet oncom
opak operator opini opsi optik oranye orbit organik orkestra ornamen otomatis otomotif oven oyong
pabrik pacu padat pagar pagi paham pajangan palangka paling pameran panahan panci pancuran pandai
panduan panen pangeran panggang panggil pangkat panitia panjang panjat panorama pantas pantomim
pantun papan paprika paragraf parit parket parkir parutan pasak pasang pasifik pasir pastel
pasuruan patin patung paviliun pawai pecel pecinan pedagang pedas pedati pedoman peduli pegawai
pelangi pelatih pelaut pelawak pelepah pelikan pelita pelopor peluang peluit pemandu pemanis
pembaca pembalap pembatik pemilik pemimpin pemindai pempek pemuda pemusik pena pencetak pencipta
pendaki pendapa pendek pendopo peneliti pengajar pengeras penghias penghuni pengikut penguin
pengurus penjepit penonton pensil penuh penyair penyanyi penyelam penyu pepes perabot perahu
perajin perangko percaya percikan perdana periang perkakas perlahan permai permata permen pernah
persada persegi persik pertama perunggu pesanan peserta pesiar pesisir pesona petani peternak
petir petunjuk piagam piala piano pigmen pigura pikat pikir piknik pikul pilar pilihan pilot
pinggir pintar pintu pinus pipit piramida piringan pita piyama plafon planet plastik plaza pohon
pokok pola poles polong pompa pondok ponorogo populer poros porselen portal posisi positif poster
potret prakarsa praktik pramuka prasasti prestasi prima produk produsen profesi profil prosedur
proses provinsi proyek puding puisi pujian pukis pulau pulpen puluh puncak pupuk purnama pusaran
pusat pustaka putar putri puzzle rabu radar radio ragam raih rajawali rajin rajut rakit raksasa
ramah ramalan rambat rambutan ramping ramuan rangka ransel ranting ranum rapat rapi ratna ratus
raya reaksi rebana rebung rebus redup regu rekaman rekan rekor rekreasi relasi relawan remaja
rembang rembulan rempah rempeyek rencana renda renovasi rentang renyah replika resapan resep
respon restoran restu reuni revisi riau ribuan rimba rimbun rindang ringan ringkas rinjani
rintisan riset risoles ritme riuh robot roda roket roman romawi rompi ronde rongga roti ruang
rubah rubrik rujak rukun rumbai rumput rumus rupa rusia rute rutin sabana sabar sabtu sabun sagu
sahabat sahaja sains saji saklar salak salatiga sale salinan salju salmon saluran sambas samosir
sampel samudra sandal sanggar sanggul santan sapa sarden saring sarjana saron satelit satuan satwa
saudara sauna saus sawah sawit sawo sayap sayur sebab sebelas sebentar seberang seblak sebuah
sedap sedikit sedotan segar segera segitiga sehari sejarah sejati sejoli sejuk sekam sekarang
sekawan sekolah sekrup sektor selalu selancar selasa selatan selayar seledri seleksi selesai
selimut selokan seluler semacam semai semangat semangka semarak semata sembada sembilan semen
semeru semesta semilir sempit semut senada sendiri sendok sengon seniman senin senja sensasi
sentani senter sentral sentul senyum seoul sepadan sepakat separuh sepatu sepeda sepoi seprai
sepuluh sepupu seragam serambi serasi serayu serba serbet serbuk serempak serial seribu seroja
seruling sesama sesuai setahun setapak setara setengah setia setrika siantar siaran sibolga sibuk
sidoarjo sigap siklus silakan silang silat simak simbol simfoni simpan simpul simulasi sinar
sindoro singa singgah singkat singkong sinjai sintang sinyal siomay siput siram sirkuit sirkus
sirsak sirup sisir siswa situs siul skala sketsa skor skuter slamet sleman soal sobat sobek sofa
solar solo solusi sopan sopir sore sosok spanduk spanyol spesial spesifik spidol spiral spons
sragen stabil stadion stan stiker stroberi studi suasana sudut suhu sukma sukses sulam sulawesi
suling sumatra sumber sumbu sumedang sumenep sumur sunda sungai sungguh suntuk super suplir
surabaya surel survei surya susunan sutra swalayan swedia sweter syahdu syair tablet tabung tadi
tafsir tahap tahun taksi talas talenan talenta tamasya tambah tambora tampilan tanah tanaman tanda
tanding tangga tangguh tangki tanjung tape tapir taplak tarakan taruh tasik tata tawaran tawon
tayang teater tebak tebing teduh tegal teh tekad teknik teknisi teko tekstil teladan telaten
telepon teleskop televisi teliti teluk teman temaram tembaga tembok tembus tempat tempe tempuh
temu tenaga tenang tengah tenggara tenggiri tenis tenteram tenun teori tepi tepung terampil
terapung terasa teratai teratur terbang terbenam terbit terbuka terik terima teripang terjun
terkenal terlihat termasuk termos ternak ternama ternate ternyata terompet terpadu terpal tersebar
tersusun tertawa tertib tertutup terumbu terus tetangga thailand tiang tiba tidore tidur tikungan
timah timbul timor timun tinggi tinta tipis tirai titip tokek tokoh tokyo tomat tombol tongkat
tongkol tongseng topeng topik toples toraja tradisi transisi transit tren tribun trilogi trio
tripod trofi tropis trotoar truk tuban tudung tugas tugu tujuan tujuh tukar tulip tulisan tumbuh
tumpeng tumpuk tuna tunggal tunggu tuntas tupai turis turki turnamen turunan turut tutur uap ubin
ubud ucapan udara ufuk ujar uji ujung ukir ukuran ulang umpama umpet umum undangan unduh ungaran
unggas unggul ungkap ungu unik unta untung upacara upaya urai urutan usaha utama utuh vanili
variasi vendor versi vertikal video vietnam virtual visual vokalis voli volume vulkanik wadah
waduk wahana wajan wajik wakil waktu walet wamena wangi waras warga warnai warung wasit wedang
weker wibawa wijaya wijen wilayah wisata wisma wisuda wol wonogiri wonosobo wortel wujud yakin
yayasan yoga yogurt yunani yunior zaitun zaman zamrud zebra zona
`;

export const WORDS = LIST.trim().split(/\s+/);
