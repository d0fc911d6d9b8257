SELECT logs.origin, requests.idx, requests.count FROM requests JOIN logs ON logs.id = requests.log WHERE requests.key = @key
