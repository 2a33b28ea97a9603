// Words of names, places and errands with the keys of Telex and of VNI that write them, as spelled by a table of letters
// and their keys (not by the engine under test), with the marks where people put them: at their letter, the tone at the
// end of the word (most), at the vowel, or all marks at the end.
const table = `
Nguyễn Nguyeenx Nguye6n4 | Trần Traanf Tra6n2 | Lê Lee Le6 | Phạm Phamj Pham5 | Hoàng Hoangf Hoang2
Huỳnh Huynhf Huynh2 | Phan Phan Phan | Vũ Vux Vu4 | Võ Vox Vo4 | Đặng Dangdwj Dang985 | Bùi Buif Bui2
Đỗ Ddoox D9o64 | Hồ Hoof Ho62 | Ngô Ngoo Ngo6 | Dương Duongw Duong7 | Lý Lys Ly1 | Đinh Ddinh D9inh
Trịnh Trijnh Tri5nh | Mai Mai Mai | Đào Daodf Dao92 | Vương Vuwowng Vu7o7ng | Lưu Luwu Lu7u | Đoàn Ddoafn D9oa2n
Tạ Taj Ta5 | Tô Too To6 | Trương Truwowng Tru7o7ng | Hà Haf Ha2 | Cao Cao Cao | Lâm Laam La6m | Châu Chaua Chau6
Thái Thais Thai1 | Kiều Kieeuf Kie6u2 | Quách Quasch Qua1ch | Thạch Thachj Thach5 | Nghiêm Nghieme Nghiem6
Tống Toongs To6ng1 | Chu Chu Chu | Khổng Khoorng Kho63ng | Doãn Doanx Doan4 | Từ Tuwf Tu72 | Diệp Dieepj Die6p5
Lương Luwowng Lu7o7ng | Triệu Trieeju Trie65u | Viên Vieen Vie6n | Văn Vanw Van8 | Thị Thij Thi5 | Hữu Huwux Hu7u4
Đức Dduwsc D9u71c | Công Coong Co6ng | Quốc Quocos Quoc61 | Minh Minh Minh | Ngọc Ngocj Ngoc5 | Thanh Thanh Thanh
Bảo Baor Bao3 | Gia Gia Gia | Xuân Xuaan Xua6n | Thu Thu Thu | Hạ Haj Ha5 | Đông Ddoong D9o6ng | Kim Kim Kim
Mỹ Myx My4 | Phương Phuwowng Phu7o7ng | Hồng Hoofng Ho62ng | Lan Lan Lan | Cúc Cucs Cuc1 | Trúc Trucs Truc1
Tùng Tungf Tung2 | Bách Basch Ba1ch | Sơn Sown So7n | Hải Hair Hai3 | Giang Giang Giang | Hùng Hungf Hung2
Dũng Duxng Du4ng | Cường Cuwowngf Cu7o7ng2 | Mạnh Manhj Manh5 | Khánh Khanhs Khanh1 | Khoa Khoa Khoa
Khôi Khooi Kho6i | Nguyên Nguyeen Nguye6n | Phúc Phucs Phuc1 | Lộc Loocj Lo6c5 | Thọ Thoj Tho5 | Khang Khang Khang
Ninh Ninh Ninh | An An An | Bình Binhf Binh2 | Yên Yeen Ye6n | Tâm Taam Ta6m | Thành Thanhf Thanh2 | Đạt Datdj Dat95
Tiến Tieens Tie6n1 | Thắng Thawngs Tha8ng1 | Lợi Lowji Lo75i | Vinh Vinh Vinh | Quang Quang Quang | Huy Huy Huy
Hiếu Hieeus Hie6u1 | Nghĩa Nghixa Nghi4a | Trung Trung Trung | Kiên Kiene Kien6 | Nhân Nhaan Nha6n | Lễ Leex Le64
Trí Tris Tri1 | Tín Tins Tin1 | Dung Dung Dung | Hạnh Hanhj Hanh5 | Hiền Hieenf Hie6n2 | Thảo Tharo Tha3o
Trinh Trinh Trinh | Quỳnh Quynhf Quynh2 | Hương Huwowng Hu7o7ng | Liên Lieen Lie6n | Nga Nga Nga | Nhung Nhung Nhung
Oanh Oanh Oanh | Phượng Phuwowngj Phu7o7ng5 | Thủy Thuyr Thuy3 | Thúy Thusy Thu1y | Tuyết Tuyeets Tuye6t1
Uyên Uyene Uyen6 | Vân Vaan Va6n | Vy Vy Vy | Yến Yeesn Ye61n | Ánh Anhs Anh1 | Ấn Anas An61 | Ân Aan A6n | Ý Ys Y1
Duyên Duyeen Duye6n | Duy Duy Duy | Duệ Dueej Due65 | Khuê Khuee Khue6 | Huệ Hueej Hue65 | Quế Quees Que61
Quý Quys Quy1 | Quyền Quyenef Quyen62 | Quyết Quyeets Quye6t1 | Quân Quaan Qua6n | Quảng Quarng Qua3ng
Thuận Thuaanj Thua6n5 | Luân Luana Luan6 | Tuân Tuaan Tua6n | Xuyến Xuyeens Xuye6n1 | Luyến Luyeesn Luye61n
Nguyệt Nguyeetj Nguye6t5 | Việt Vietej Viet65 | Kiệt Kieetj Kie6t5 | Nhật Nhaatj Nha6t5 | Phát Phast Pha1t
Thịnh Thinhj Thinh5 | Tịnh Tinhj Tinh5 | Vượng Vuwowngj Vu7o7ng5 | Thưởng Thuwowngr Thu7o7ng3
Hưởng Huwowrng Hu7o73ng | Ước Uwowcs U7o7c1 | Được Duocdwj Duoc975 | Mười Muwowif Mu7o7i2 | Người Nguwowif Ngu7o7i2
Rượu Ruwowju Ru7o75u | Bưởi Buwowir Bu7o7i3 | Lười Luoiwf Luoi72 | Tươi Tuwowi Tu7o7i | Đường Dduwowngf D9u7o7ng2
Trường Truwowfng Tru7o72ng | Phường Phuwowngf Phu7o7ng2 | Xưởng Xuongwr Xuong73 | Giường Giuwowngf Giu7o7ng2
Cương Cuwowng Cu7o7ng | Hướng Huwowsng Hu7o71ng | Bước Buwowcs Bu7o7c1 | Nước Nuocws Nuoc71
Thước Thuwowcs Thu7o7c1 | Hòa Hoaf Hoa2 | Hóa Hosa Ho1a | Tòa Toaf Toa2 | Xóa Xoas Xoa1 | Khỏe Khoer Khoe3
Lòe Loef Loe2 | Toàn Toafn Toa2n | Hoàn Hoanf Hoan2 | Khoảng Khoangr Khoang3 | Thoại Thoaij Thoai5
Xoài Xoaif Xoai2 | Ngoại Ngoaji Ngoa5i | Hoặc Hoawcj Hoa8c5 | Xoăn Xoanw Xoan8 | Ngoặc Ngoawcj Ngoa8c5
Loan Loan Loan | Khoát Khoast Khoa1t | Xoay Xoay Xoay | Khoai Khoai Khoai | Ngoéo Ngoeos Ngoeo1 | Khuya Khuya Khuya
Khuỷu Khuyru Khuy3u | Thuở Thuowr Thuo73 | Huơ Huow Huo7 | Tuýp Tuyps Tuyp1 | Quýt Quyts Quyt1 | Giặc Giawjc Gia85c
Giêng Gieeng Gie6ng | Giếng Gienges Gieng61 | Giết Gieets Gie6t1 | Giờ Giowf Gio72 | Giữ Giuwx Giu74
Giữa Giuwax Giu7a4 | Gìn Ginf Gin2 | Gì Gif Gi2 | Giấy Giaays Gia6y1 | Giúp Giusp Giu1p | Giọng Giongj Giong5
Nghỉ Nghir Nghi3 | Nghề Ngheef Nghe62 | Ngành Nganhf Nganh2 | Ngày Ngafy Nga2y | Nghìn Nghinf Nghin2
Ghế Ghees Ghe61 | Ghi Ghi Ghi | Ghét Ghets Ghet1 | Kẻ Ker Ke3 | Kỳ Kyf Ky2 | Kỹ Kyx Ky4 | Kể Keer Ke63
Kính Kinhs Kinh1 | Chuyển Chuyeern Chuye63n | Chuyện Chuyeenj Chuye6n5 | Thuyền Thuyenef Thuyen62
Truyền Truyeenf Truye6n2 | Tuyển Tuyeenr Tuye6n3 | Khuyên Khuyeen Khuye6n | Quyển Quyeenr Quye6n3
Huyện Huyenej Huyen65 | Xã Xax Xa4 | Phố Phoos Pho61 | Tỉnh Tirnh Ti3nh | Quận Quaanj Qua6n5 | Khóm Khoms Khom1
Ấp Aaps A6p1 | Thôn Thoon Tho6n | Xóm Xosm Xo1m | Tổ Toor To63 | Bắc Bacws Bac81 | Nam Nam Nam | Trại Traij Trai5
Miền Mieefn Mie62n | Biển Bieenr Bie6n3 | Rừng Rungwf Rung72 | Núi Nuis Nui1 | Sông Soong So6ng | Suối Suoosi Suo61i
Đồi Ddooif D9o6i2 | Cầu Cauaf Cau62 | Bến Beens Be6n1 | Chợ Chowj Cho75 | Đình Ddifnh D9i2nh | Chùa Chuaf Chua2
Tháp Thaps Thap1 | Trạm Tramj Tram5 | Cửa Cuwar Cu7a3 | Cổng Coorng Co63ng | Phòng Phongf Phong2 | Ban Ban Ban
Sở Sowr So73 | Cục Cucj Cuc5 | Vụ Vuj Vu5 | Viện Vieenj Vie6n5 | Ủy Uyr Uy3 | Hội Hooij Ho6i5 | Đảng Ddangr D9ang3
Chính Chisnh Chi1nh | Phủ Phur Phu3 | Bộ Booj Bo65 | Lao Lao Lao | Động Ddoongj D9o6ng5 | Thương Thuwowng Thu7o7ng
Binh Binh Binh | Giáo Giaos Giao1 | Dục Ducj Duc5 | Y Y Y | Tế Tees Te61 | Kế Kees Ke61 | Hoạch Hoachj Hoach5
Đầu Ddaauf D9a6u2 | Tư Tuw Tu7 | Tài Tafi Ta2i | Môi Mooi Mo6i | Nông Nongo Nong6 | Nghiệp Nghieepj Nghie6p5
Xây Xaay Xa6y | Dựng Duwjng Du75ng | Thông Thoong Tho6ng | Tin Tin Tin | Học Hocj Hoc5 | Nghệ Ngheej Nghe65
Sinh Sinh Sinh | Nhà Nhaf Nha2 | Báo Baos Bao1 | Khách Khachs Khach1 | Hàng Hangf Hang2 | Bệnh Beejnh Be65nh
Thuốc Thuoocs Thuo6c1 | Đơn Dondw Don97 | Nộp Noopj No6p5 | Nhận Nhaanj Nha6n5 | Gửi Guwri Gu73i | Trả Trar Tra3
Lĩnh Linhx Linh4 | Xin Xin Xin | Cấp Caaps Ca6p1 | Đổi Ddoori D9o63i | Chứng Chuwngs Chu7ng1 | Thực Thucwj Thuc75
Kết Keets Ke6t1 | Hôn Hoon Ho6n | Khai Khai Khai | Tử Tuwr Tu73 | Trích Trichs Trich1 | Lục Lucj Luc5
Đăng Ddawng D9a8ng | Ký Kys Ky1 | Kinh Kinh Kinh | Doanh Doanh Doanh | Thuế Thuees Thue61 | Đất Ddaats D9a6t1
Đai Ddai D9ai | Xe Xe Xe | Máy Mays May1 | Số Soos So61 | Họp Hopj Hop5 | Gặp Gawjp Ga85p | Tiếp Tieeps Tie6p1
Dân Dana Dan6 | Khiếu Khieeus Khie6u1 | Nại Naij Nai5 | Tố Toos To61 | Cáo Caos Cao1 | Phản Phanr Phan3
Việc Vieecj Vie6c5 | Riêng Rieeng Rie6ng | Thăm Thawm Tha8m | Lãnh Lanhx Lanh4 | Đạo Daodj Dao95 | Mời Mowif Mo7i2
Thử Thuwr Thu73 | Nghiệm Nghieejm Nghie65m | Sửa Suwar Su7a3 | Chữa Chuawx Chua74 | Điện Ddieenj D9ie6n5
Lạnh Lanhj Lanh5 | Giao Giao Giao | Thư Thuw Thu7 | Hỏa Hoar Hoa3 | Tốc Toocs To6c1 | Mật Maatj Ma6t5
Bưu Buwu Bu7u | Phẩm Phaamr Pha6m3 | Cơm Comw Com7 | Trưa Truwa Tru7a | Vệ Veej Ve65 | Sĩ Six Si4 | Lái Lais Lai1
Phụ Phuj Phu5 | Bốc Boocs Bo6c1 | Xếp Xeeps Xe6p1 | Lắp Lawsp La81p | Ráp Raps Rap1 | Kiểm Kiemer Kiem63
Tra Tra Tra | Đẹp Ddepj D9ep5 | Xấu Xaasu Xa61u | Cũ Cux Cu4 | Mới Moiws Moi71 | Rộng Roongj Ro6ng5 | Hẹp Hepj Hep5
Lớn Lowsn Lo71n | Nhỏ Nhor Nho3 | Nhiều Nhieuef Nhieu62 | Ít Its It1 | Sớm Sowms So7m1 | Muộn Muoojn Muo65n
Trước Truwowcs Tru7o7c1 | Sau Sau Sau | Trên Treen Tre6n | Dưới Duwowis Du7o7i1 | Trong Trong Trong
Ngoài Ngoaif Ngoai2 | Cạnh Canhj Canh5 | Bên Been Be6n | Phải Phair Phai3 | Trái Trasi Tra1i | Lên Leen Le6n
Xuống Xuongos Xuong61 | Vào Vaof Vao2 | Ra Ra Ra | Đến Ddeesn D9e61n | Đi Ddi D9i | Về Veef Ve62
Ngồi Ngooif Ngo6i2 | Đứng Dduwngs D9u7ng1 | Nằm Nawfm Na82m | Ăn Awn A8n | Uống Uongos Uong61 | Ngủ Ngur Ngu3
Thức Thuwcs Thu7c1 | Dậy Daajy Da65y | Đắk Ddawks D9a8k1 | Lắk Lakws Lak81 | Krông Kroong Kro6ng | Huế Huees Hue61
Cần Caafn Ca62n | Thơ Thow Tho7 | Bạc Bacj Bac5 | Liêu Lieeu Lie6u | Cà Caf Ca2 | Mau Mau Mau | Sóc Socs Soc1
Trăng Trangw Trang8 | Hậu Haauj Ha6u5 | Vĩnh Vinhx Vinh4 | Tiền Tieefn Tie62n | Tre Tre Tre | Long Long Long
Đồng Ddoongf D9o6ng2 | Tây Taay Ta6y | Vũng Vuxng Vu4ng | Tàu Tauf Tau2 | Phước Phuocws Phuoc71 | Đà Ddaf D9a2
Nẵng Nawngx Na8ng4 | Tĩnh Tixnh Ti4nh | Trị Trij Tri5 | Ngãi Ngaix Ngai4 | Lai Lai Lai | Kon Kon Kon | Tum Tum Tum
Phú Phus Phu1 | Biên Biene Bien6 | Lào Laof Lao2 | Cai Cai Cai | Bái Basi Ba1i | Tuyên Tuyeen Tuye6n
Lạng Langj Lang5 | Bằng Bawngf Ba8ng2 | Kạn Kanj Kan5 | Hưng Huwng Hu7ng | Nội Nooij No6i5
`;

export type TypedWord = { word: string; telex: string; vni: string };

export const typedWords: TypedWord[] = table
  .trim()
  .split(/\n| \| /)
  .map((entry) => {
    const [word = '', telex = '', vni = ''] = entry.split(' ');
    return { word, telex, vni };
  });
